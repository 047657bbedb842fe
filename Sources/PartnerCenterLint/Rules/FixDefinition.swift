/// How a rule mends what it reports: the value that is to stand in the place of the one it points to.
struct FixDefinition: Sendable {
  static let keys = ["value", "safe"]

  /// An expression; null or an empty text is no fix.
  let value: RuleDefinition.Located
  /// Whether the value is certainly what was meant.
  let isSafe: Bool

  /// - Returns: nil where the rule has none.
  init?(of rule: YAMLMapping) throws(RuleFileError) {
    guard let entry = try rule.mapping("fix", known: FixDefinition.keys) else { return nil }
    value = try entry.located(try entry.required("value"))
    isSafe = try entry.bool("safe") ?? false
  }
}
