internal import Glibc
internal import PartnerCenterLint

/// `pclint init`: writes a request to start from.
struct InitCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws -> ExitStatus {
    let linter = try arguments.linter()
    guard let operation = arguments.operands.first else {
      throw UsageError.missingOperand(
        "an example of which operation", known: linter.operations.map(\.name))
    }
    if arguments.operands.count > 2 { throw UsageError.unexpectedOperand(arguments.operands[2]) }
    let example = try linter.example(of: operation)
    let path = arguments.operands.dropFirst().first
    let isHTTP = path.map { InputPath($0).kind == .http } ?? example.body.isEmpty
    let text = isHTTP ? InitCommand.request(example) : example.body
    guard let path, path != "-" else {
      StandardOutput.write(text)
      return .clean
    }
    if unsafe access(path, F_OK) == 0 { throw UsageError.fileExists(path) }
    let file = try ReportFile(path: path)
    file.write(text)
    try file.close()
    return .clean
  }

  /// The request as editors send it.
  private static func request(_ example: OperationExample) -> [UInt8] {
    let host = "https://api.partnercenter.microsoft.com"
    let headers = example.headers.map { "\($0.name): \($0.value)\n" }.joined()
    let head = "\(example.method) \(host)\(example.path)\n" + headers
    if example.body.isEmpty { return Array(head.utf8) }
    return Array((head + "Content-Type: application/json\n\n").utf8) + example.body
  }
}
