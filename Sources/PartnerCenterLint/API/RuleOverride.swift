/// A rule with a severity of the user's.
public struct RuleOverride: Sendable {
  /// The rule's id.
  public let rule: String
  /// Nil switches the rule off.
  public let severity: Severity?

  /// A severity for the rule of this id; nil switches it off.
  public init(rule: String, severity: Severity?) {
    self.rule = rule
    self.severity = severity
  }
}
