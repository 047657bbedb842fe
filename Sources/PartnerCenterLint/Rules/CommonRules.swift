internal import YAMLText

/// The file `common.yaml` of a rule source: rules of several operations, and changes to other rules.
struct CommonRules {
  /// The file's path in a source.
  static let path = "common.yaml"

  /// The word that switches a rule off.
  private static let off = "off"

  let rules: [RuleDefinition]
  /// Severities by rule id; nil switches the rule off.
  let overrides: [String: Severity?]
  /// Where each override stands.
  let overrideMarks: [String: RuleDefinition.Located]

  init(_ source: RuleSource?) throws(RuleFileError) {
    guard let file = source?.file("common.yaml") else {
      (rules, overrides, overrideMarks) = ([], [:], [:])
      return
    }
    let root = try file.root(known: [
      "title", "source", "order", "examplesOf", "rules", "overrides",
    ])
    rules = try RuleReader.ownRules(root)
    overrides = try CommonRules.overrides(root)
    var marks: [String: RuleDefinition.Located] = [:]
    for entry in try root.mappings("overrides", known: nil) {
      let rule = try entry.located(entry.required("rule"))
      marks[rule.text] = rule
    }
    overrideMarks = marks
  }

  private static func overrides(_ root: YAMLMapping) throws(RuleFileError) -> [String: Severity?] {
    var result: [String: Severity?] = [:]
    for entry in try root.mappings("overrides", known: ["rule", "severity", "reason"]) {
      let id = try entry.requiredText("rule")
      let word = try entry.requiredText("severity")
      if word == off {
        result[id] = .some(nil)
        continue
      }
      guard let severity = Severity(rawValue: word) else {
        let known = Severity.allCases.map(\.rawValue) + [off]
        throw entry.error(
          .unknownWord(word, known: known, what: "severity"), at: entry["severity"])
      }
      result[id] = severity
    }
    return result
  }
}

extension RuleLibrary {
  /// Refuses a change to a rule that does not exist.
  func checkOverrides(known: Set<String>) throws(RuleFileError) {
    for id in overrides.keys.sorted() where !known.contains(id) {
      guard let place = overrideMarks[id] else { continue }
      throw place.error(.unknownRule(id, known: Array(known)))
    }
  }
}
