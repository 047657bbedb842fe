internal import JSONText
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
    case .json: StandardOutput.write(json(try linter.predictions()))
    }
    return .clean
  }

  private func json(_ predictions: [(code: ErrorCode, rules: [RuleDescription])]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.beginObject()
    writer.name("version")
    writer.value(1)
    writer.name("codes")
    writer.beginArray()
    for (code, rules) in predictions { code.write(to: &writer, rules: rules) }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
