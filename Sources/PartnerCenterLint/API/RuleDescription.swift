/// What a rule says about itself.
public struct RuleDescription: Sendable {
  public let id: String
  /// The requirement, in one sentence.
  public let title: String
  /// The operations it belongs to.
  public let operations: [String]
  public let severity: Severity
  public let confidence: Confidence
  public let code: Int?
  /// The HTTP status, where the rule names one.
  public let status: Int?
  /// The code inside a cart line.
  public let lineCode: Int?
  public let help: String
  public let source: String
  /// The rule's test, as its file has it.
  public let condition: String
  /// The file it comes from and the line it begins at, from 1.
  public let file: String, line: Int
}
