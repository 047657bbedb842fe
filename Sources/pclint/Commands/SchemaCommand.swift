internal import PartnerCenterLint

/// `pclint schema`: JSON Schemas for editors.
struct SchemaCommand {
  /// The word for rule files, in the place of an operation.
  private static let rules = "rules"

  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws -> ExitStatus {
    let linter = try arguments.linter()
    guard let subject = arguments.operands.first else {
      throw UsageError.missingOperand(
        "a schema of what", known: linter.operations.map(\.name) + [SchemaCommand.rules])
    }
    if let second = arguments.operands.dropFirst().first {
      throw UsageError.unexpectedOperand(second)
    }
    if subject == SchemaCommand.rules {
      StandardOutput.write(Linter.ruleFileSchema)
    } else {
      guard let schema = try linter.schema(of: subject) else {
        throw InputError.malformed(place: subject, reason: "this request has no body")
      }
      StandardOutput.write(schema)
    }
    return .clean
  }
}
