public import JSONText

/// One broken rule at one place of a request.
public struct Finding: Sendable {
  /// The error that the service puts inside a cart line of an otherwise successful answer.
  public struct LineError: Sendable {
    /// Position of the line item in the request, from 0.
    public let line: Int
    /// The line's error code.
    public let code: Int
    /// The service's own text, placeholders filled in.
    public let description: String
  }

  /// The id of the rule.
  public let rule: String
  /// What it means for the request.
  public let severity: Severity
  /// The service's error code; nil where the precondition is documented but no code is.
  public let code: Int?
  /// HTTP status of the answer that this finding alone would bring; nil below error level.
  public let status: Int?
  /// How well the documents support it.
  public let confidence: Confidence
  /// RFC 6901, with the names as the request spells them.
  public let pointer: String
  /// The bytes of the value that the pointer names, or of its name: `start` is the first, `end` is past the last.
  public internal(set) var start: Position, end: Position
  /// The service's own text, placeholders filled in.
  public let message: String
  /// What to change, in plain words.
  public let help: String
  /// Where Microsoft documents it.
  public let source: String
  /// The error that comes inside of a cart line; nil where the whole request is refused.
  public let lineError: LineError?
  /// The `data` of the error body that this finding alone would bring.
  public let data: [String]
  /// What mends it; nil where somebody has to look.
  public let fix: Fix?
}
