internal import JSONText

/// Which rule reports which fault of the JSON text.
final class SyntaxClaims: Sendable {
  /// Positions in the operation's rules, by the fault's name.
  private let owners: [String: Int]

  /// - Throws: where a rule names no fault, or two rules claim the same.
  init(_ rules: [RuleDefinition]) throws(RuleFileError) {
    var owners: [String: Int] = [:]
    for (position, rule) in rules.enumerated() {
      guard case .syntax(let faults) = rule.test else { continue }
      for name in faults {
        guard Fault.Kind(rawValue: name) != nil else {
          let known = Fault.Kind.allCases.map(\.name)
          throw rule.error(.unknownWord(name, known: known, what: "fault of the JSON text"))
        }
        if let other = owners[name] {
          throw rule.error(.faultClaimedTwice(name, by: rules[other].id))
        }
        owners[name] = position
      }
    }
    self.owners = owners
  }

  /// The rule that reports a fault: a position in the operation's rules.
  func owner(of fault: Fault) -> Int? { owners[fault.kind.name] }
}
