internal import PartnerCenterLint

/// `pclint codes`: the catalogue of error codes.
struct CodesCommand {
  private let format: ListFormat
  private let arguments: Arguments

  init(_ arguments: Arguments) throws(UsageError) {
    if let operand = arguments.operands.first { throw .unexpectedOperand(operand) }
    self.arguments = arguments
    format = try arguments.choice(.format, default: ListFormat.text)
  }

  func run() throws -> ExitStatus {
    let linter = try arguments.linter()
    switch format {
    case .text: StandardOutput.write(try linter.codes().map { $0.line + "\n" }.joined())
    case .json: StandardOutput.write(ListDocument(codes: try linter.predictions()).bytes)
    }
    return .clean
  }
}
