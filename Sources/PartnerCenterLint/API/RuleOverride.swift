/// A rule with a severity of the user's.
public struct RuleOverride: Sendable {
  /// The rule's id.
  public let rule: String
  /// Nil switches the rule off.
  public let severity: Severity?

  public init(rule: String, severity: Severity?) {
    self.rule = rule
    self.severity = severity
  }
}
