/// What a rule says about itself.
public struct RuleDescription: Sendable {
  /// The rule's id, the same in all operations.
  public let id: String
  /// The requirement, in one sentence.
  public let title: String
  /// The operations it belongs to.
  public let operations: [String]
  /// What a finding of it means.
  public let severity: Severity
  /// How well the documents support it.
  public let confidence: Confidence
  /// The service's error code; nil where none is documented.
  public let code: Int?
  /// The HTTP status, where the rule names one.
  public let status: Int?
  /// The code inside a cart line.
  public let lineCode: Int?
  /// What it may have to know besides the request: members of the context, ids of the path; sorted.
  public let needs: [String]
  /// What to change; `${…}` stands for what a finding fills in.
  public let help: String
  /// Where Microsoft documents it.
  public let source: String
  /// The rule's test, as its file has it.
  public let condition: String
  /// The file it comes from and the line it begins at, from 1.
  public let file: String, line: Int
}
