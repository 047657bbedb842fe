internal import YAMLText

/// Runs the examples that stand beside the rules: they are the rules' tests.
public struct RuleExamples {
  /// What was found wrong with one example, or with a rule that lacks them.
  public struct Failure: Sendable, CustomStringConvertible {
    /// The rule file.
    public let file: String
    /// From 1.
    public let line: Int, column: Int
    /// The id of the rule.
    public let rule: String
    /// What is wrong.
    public let sentence: String

    /// Place, rule and sentence in one line.
    public var description: String { "\(file):\(line):\(column): \(rule): \(sentence)" }
  }

  /// What came of all examples.
  public struct Outcome: Sendable {
    /// How many rules and examples there were.
    public internal(set) var rules = 0, examples = 0
    /// What did not come out as it says; empty where all did.
    public internal(set) var failures: [Failure] = []
  }

  private let linter: Linter
  /// All sources, whose operations' examples may be changed, and those whose examples are run.
  private let sources: [RuleSource], checked: [RuleSource]

  /// Takes the shipped rules alone, or further directories: then only the examples of these are run, since
  /// a company's rules may well refuse what the service accepts.
  ///
  /// - Throws: `RuleFileError` where the rules do not load.
  public init(adding added: [RuleSource] = []) throws(RuleFileError) {
    try self.init([.embedded] + added, checked: added.isEmpty ? [.embedded] : added)
  }

  /// Takes a directory in place of the shipped rules.
  ///
  /// - Throws: `RuleFileError` where the rules do not load.
  public init(replacing source: RuleSource) throws(RuleFileError) {
    try self.init([source], checked: [source])
  }

  private init(_ sources: [RuleSource], checked: [RuleSource]) throws(RuleFileError) {
    self.sources = sources
    self.checked = checked
    linter = try Linter(sources)
    try linter.validate()
  }

  /// Runs every example.
  public func run() throws(RuleFileError) -> Outcome {
    var outcome = Outcome()
    let reader = ExampleReader(bases: try bases())
    for (root, operation) in try documents(of: checked) {
      if let operation, let base = try reader.base(of: operation) { check(base, &outcome) }
      for node in try root.list("rules") ?? [] {
        let rule = try YAMLMapping(node, file: root.file, known: nil)
        // The examples of included rules stand with the operation that defines them.
        if rule["include"] != nil { continue }
        let operations = try rule.texts("operations")
        let common = try root.text("examplesOf")
        guard let fallback = operation ?? operations?.first ?? common ?? anyOperation else {
          continue
        }
        try check(rule, try reader.examples(of: rule, defaultOperation: fallback), &outcome)
      }
    }
    return outcome
  }

  /// What a rule of all operations is tried on where its examples name none.
  private var anyOperation: String? { linter.operations.first?.name }

  private func bases() throws(RuleFileError) -> [String: YAMLMapping] {
    var bases: [String: YAMLMapping] = [:]
    for (root, operation) in try documents(of: sources) {
      if let operation { bases[operation] = root }
    }
    return bases
  }

  private func documents(
    of sources: [RuleSource]
  ) throws(RuleFileError) -> [(YAMLMapping, operation: String?)] {
    var documents: [(YAMLMapping, operation: String?)] = []
    for file in sources.flatMap(\.files) {
      guard file.isOperation || file.path == CommonRules.path else { continue }
      let root = try YAMLMapping(try file.document(), file: file.display, known: nil)
      documents.append((root, file.isOperation ? try root.requiredText("operation") : nil))
    }
    return documents
  }

  // MARK: Checking

  private func check(
    _ rule: YAMLMapping, _ examples: [RuleExample], _ outcome: inout Outcome
  ) throws(RuleFileError) {
    outcome.rules += 1
    let id = try rule.requiredText("id")
    for (isRejected, name) in [(true, "rejected"), (false, "accepted")]
    where !examples.contains(where: { $0.isRejected == isRejected }) {
      outcome.failures.append(
        .init(
          file: rule.file, line: rule.mark.line, column: rule.mark.column, rule: id,
          sentence: "the rule has no \(name) example"))
    }
    for example in examples { check(example, &outcome) }
  }

  private func check(_ example: RuleExample, _ outcome: inout Outcome) {
    outcome.examples += 1
    for sentence in faults(of: example) {
      outcome.failures.append(
        .init(
          file: example.file, line: example.mark.line, column: example.mark.column,
          rule: example.rule, sentence: "\"\(example.title)\": \(sentence)"))
    }
  }

  private func faults(of example: RuleExample) -> [String] {
    do {
      let report = try lint(example)
      let found = report.findings.filter { $0.rule == example.rule }
      return example.isRejected
        ? RuleExamples.faults(ofRejected: example, found, report)
        : RuleExamples.faults(ofAccepted: example, found, report)
    } catch {
      return ["it cannot be linted: \(error)"]
    }
  }

  private func lint(_ example: RuleExample) throws(LintError) -> Report {
    let words = example.request?.split(separator: " ").map(String.init) ?? []
    let context = try example.context.map { node throws(LintError) in
      try linter.context(node.json())
    }
    let request = Request(
      body: example.body, operation: example.operation, method: words.first,
      path: words.dropFirst().first, headers: example.headers)
    let now = example.now.map { Moment($0) }
    if case .some(.none) = now { throw LintError.context("\"now\" is no time") }
    return try linter.lint(request, context: context, now: now ?? nil)
  }

  private static func faults(
    ofRejected example: RuleExample, _ found: [Finding], _ report: Report
  ) -> [String] {
    guard let first = found.first else { return ["the rule is silent about it" + others(report)] }
    var faults: [String] = []
    if let pointer = example.pointer, !found.contains(where: { $0.pointer == pointer }) {
      faults.append("the finding points to \"\(first.pointer)\", not to \"\(pointer)\"")
    }
    if let message = example.message,
      !found.contains(where: { ($0.message + " " + $0.help).contains(message) })
    {
      faults.append("its texts \"\(first.message)\" and \"\(first.help)\" lack \"\(message)\"")
    }
    return faults
  }

  private static func faults(
    ofAccepted example: RuleExample, _ found: [Finding], _ report: Report
  ) -> [String] {
    var faults: [String] = []
    if let first = found.first { faults.append("the rule reports it at \"\(first.pointer)\"") }
    if let open = report.unchecked.first(where: { $0.rule == example.rule }) {
      let reason = open.failure ?? "needs \(open.needs.joined(separator: ", "))"
      faults.append("the rule stays unchecked: \(reason)")
    }
    if let error = report.findings.first(where: { $0.severity == .error }), found.isEmpty {
      faults.append(
        "rule \(error.rule) rejects it at \"\(error.pointer)\": \(error.message)")
    }
    return faults
  }

  /// What else is known when a rule did not speak.
  private static func others(_ report: Report) -> String {
    let rules = report.findings.map(\.rule)
    let open = report.unchecked.map {
      "\($0.rule) (\($0.failure ?? $0.needs.joined(separator: ", ")))"
    }
    return [("reported", rules), ("unchecked", open)].filter { !$1.isEmpty }
      .map { "; \($0): \($1.joined(separator: ", "))" }.joined()
  }
}
