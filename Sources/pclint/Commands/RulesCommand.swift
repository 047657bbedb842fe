internal import PartnerCenterLint

/// `pclint rules`: lists the rules; `pclint rules test` runs the examples beside them, and
/// `pclint rules coverage` tells which codes they predict, `pclint rules index` writes their table.
struct RulesCommand {
  private let arguments: Arguments
  private let format: ListFormat

  init(_ arguments: Arguments) throws(UsageError) {
    self.arguments = arguments
    format = try arguments.choice(.format, default: ListFormat.text)
  }

  func run() throws -> ExitStatus {
    guard let first = arguments.operands.first else { return try list() }
    let second = arguments.operands.dropFirst().first
    if arguments.operands.count > 2 { throw UsageError.unexpectedOperand(arguments.operands[2]) }
    switch first {
    case "test": return try test(directory: second)
    case "coverage", "index":
      if let second { throw UsageError.unexpectedOperand(second) }
      let linter = try arguments.linter()
      let document =
        first == "index"
        ? RuleIndex(try linter.rules()).markdown
        : CoverageLedger(try linter.predictions()).markdown
      StandardOutput.write(document)
      return .clean
    default: throw UsageError.unexpectedOperand(first, known: Command.rules.operandWords)
    }
  }

  private func list() throws -> ExitStatus {
    let rules = try LintSettings(arguments).linter().rules()
    switch format {
    case .text: StandardOutput.write(rules.map { $0.summary + "\n" }.joined())
    case .json: StandardOutput.write(ListDocument("rules", rules) { $0.write(to: &$1) }.bytes)
    }
    return .clean
  }

  /// A directory with a `codes.yaml` of its own stands for all rules; any other adds to the shipped ones.
  private func test(directory: String?) throws -> ExitStatus {
    let outcome: RuleExamples.Outcome
    do throws(RuleFileError) {
      outcome = try examples(directory).run()
    } catch {
      StandardOutput.write(CompilerMessage(error).text)
      return .failed
    }
    for failure in outcome.failures { StandardOutput.write(CompilerMessage(failure).text) }
    let verdict = outcome.failures.isEmpty ? "all as they say" : "\(outcome.failures.count) failed"
    let rules = outcome.rules == 1 ? "1 rule" : "\(outcome.rules) rules"
    let examples = outcome.examples == 1 ? "1 example" : "\(outcome.examples) examples"
    StandardOutput.write("\(rules), \(examples): \(verdict)\n")
    return outcome.failures.isEmpty ? .clean : .rejected
  }

  private func examples(_ directory: String?) throws(RuleFileError) -> RuleExamples {
    let added = try arguments.ruleSources()
    guard let directory else { return try RuleExamples(adding: added) }
    let source = try RuleSource(directory: directory)
    return source.isComplete
      ? try RuleExamples(replacing: source) : try RuleExamples(adding: added + [source])
  }
}

extension RuleDescription {
  fileprivate var summary: String {
    let number = lineCode ?? code
    return "\(severity.rawValue)  \(number.map(String.init) ?? "-")  \(id)  \(title)"
  }
}
