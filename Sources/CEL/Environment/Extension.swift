/// Parts of the language beyond the standard definitions.
public enum Extension: Hashable, Sendable, CaseIterable {
  /// `charAt`, `indexOf`, `join`, `lowerAscii`, `replace`, `split`, `substring`, `trim`, `format` …
  case strings
  /// `math.greatest`, `math.least`, rounding and bits.
  case math
  /// `optional.of`, `x.?y`, `x[?y]`, `orValue`, `optMap` …
  case optionals
  /// `cel.bind`.
  case bindings
  /// `base64.encode` and `base64.decode`.
  case encoders
  /// Macros over index and element, or key and element.
  case comprehensions
  /// IP addresses and ranges.
  case network
  /// `cel.block`.
  case block
}
