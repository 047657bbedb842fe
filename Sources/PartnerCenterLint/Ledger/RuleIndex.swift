/// The table of all rules, by the files that define them.
public struct RuleIndex: Sendable {
  private let files: [(name: String, rules: [RuleDescription])]

  /// - Parameter rules: as `Linter.rules()` gives them.
  public init(_ rules: [RuleDescription]) {
    let byFile = Dictionary(grouping: rules, by: \.file)
    files = byFile.sorted { $0.key < $1.key }.map { file, rules in
      (file, rules.sorted { $0.line < $1.line })
    }
  }

  /// The index as `Rules/INDEX.md` has it.
  public var markdown: String {
    """
    # All rules

    Written by `pclint rules index`: \(files.map(\.rules.count).reduce(0, +)) rules in the order of
    their files. A code after a stroke is that inside a cart line. `pclint explain ID` tells all about one.
    \(files.map { RuleIndex.section($0.name, $0.rules) }.joined())
    """
  }

  private static func section(_ file: String, _ rules: [RuleDescription]) -> String {
    """

    ## \(file)

    | rule | severity | code | asks that | with |
    |---|---|---|---|---|
    \(rules.map(row).joined(separator: "\n"))

    """
  }

  private static func row(_ rule: RuleDescription) -> String {
    let code = rule.code.map(String.init) ?? "–"
    let codes = rule.lineCode.map { "\(code) / \($0)" } ?? code
    let needs = rule.needs.map { "`\($0)`" }.joined(separator: " ")
    return "| `\(rule.id)` | \(rule.severity.rawValue) | \(codes) | \(rule.title) | \(needs) |"
  }
}
