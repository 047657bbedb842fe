/// The file `common.yaml` of a rule source: rules of several operations, and changes to other rules.
struct CommonRules {
  /// The file's path in a source.
  static let path = "common.yaml"

  /// The word that switches a rule off.
  static let off = "off"

  static let keys = [
    "title", "source", "order", "examplesOf", "exampleHeaders", "rules", "overrides",
  ]
  static let overrideKeys = ["rule", "severity", "reason"]

  /// A change to a rule of another source.
  struct Override: Sendable {
    /// The new severity; nil switches the rule off.
    let severity: Severity?
    /// The rule's id, and where it stands.
    let rule: RuleDefinition.Located
  }

  let rules: [RuleDefinition]
  /// By rule id.
  let overrides: [String: Override]

  init(_ source: RuleSource?) throws(RuleFileError) {
    guard let file = source?.file(CommonRules.path) else {
      (rules, overrides) = ([], [:])
      return
    }
    let root = try file.root(known: CommonRules.keys)
    rules = try RuleReader.ownRules(root)
    var overrides: [String: Override] = [:]
    for entry in try root.mappings("overrides", known: CommonRules.overrideKeys) {
      let override = try CommonRules.override(entry)
      overrides[override.rule.text] = override
    }
    self.overrides = overrides
  }

  private static func override(_ entry: YAMLMapping) throws(RuleFileError) -> Override {
    _ = try entry.requiredText("rule")
    let rule = try entry.located(try entry.required("rule"))
    let word = try entry.requiredText("severity")
    if word == off { return Override(severity: nil, rule: rule) }
    guard let severity = Severity(rawValue: word) else {
      let known = Severity.allCases.map(\.rawValue) + [off]
      throw entry.error(.unknownWord(word, known: known, what: "severity"), at: entry["severity"])
    }
    return Override(severity: severity, rule: rule)
  }
}

extension RuleLibrary {
  /// Refuses a change to a rule that does not exist.
  func checkOverrides(known: Set<String>) throws(RuleFileError) {
    for (id, override) in overrides.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
      throw override.rule.error(.unknownRule(id, known: Array(known)))
    }
  }
}
