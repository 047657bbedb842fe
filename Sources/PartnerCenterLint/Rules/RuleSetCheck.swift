internal import YAMLText

/// Checks what no single rule shows: that ids are unique among all, that named operations exist, that the
/// user's changes mean rules that are there.
struct RuleSetCheck {
  private let library: RuleLibrary
  private let operations: [String]
  private var places: [String: (file: String, mark: YAMLNode.Mark)] = [:]

  init(_ library: RuleLibrary, operations: [String]) {
    self.library = library
    self.operations = operations
  }

  /// Takes note of the rules of one operation.
  ///
  /// - Throws: where an id stands for two rules, or where a rule names an operation that is unknown.
  mutating func add(_ rules: [RuleDefinition]) throws(RuleFileError) {
    for rule in rules {
      if let place = places[rule.id], place != (rule.file, rule.mark) {
        throw rule.error(.duplicateRule(rule.id))
      }
      places[rule.id] = (rule.file, rule.mark)
    }
  }

  /// What can be said when all rules are known.
  func finish() throws(RuleFileError) {
    for rule in library.commonRules + library.addedRules {
      for name in rule.operations ?? [] where !operations.contains(name) {
        throw rule.error(.unknownWord(name, known: operations, what: "operation"))
      }
    }
    try library.checkOverrides(known: Set(places.keys))
  }
}
