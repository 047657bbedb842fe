/// How well the documents support a rule.
public enum Confidence: String, Sendable, CaseIterable {
  /// Microsoft documents the condition and the code it gives.
  case documented
  /// Condition and code are both documented; no page joins them.
  case matched
  /// The code, or more, is inferred.
  case inferred
}
