/// Why a pattern could not be compiled.
public enum PatternError: Error, Equatable, CustomStringConvertible {
  /// The source is no regular expression: the byte at which this was noticed, and PCRE2's own words.
  case invalid(offset: Int, reason: String)
  /// The source has this many bytes, more than `Pattern.maximumLength`.
  case tooLong(Int)
  /// There was no memory for the compiled pattern.
  case outOfMemory

  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .invalid(let offset, let reason):
      "the pattern cannot be compiled: at byte \(offset), \(reason)"
    case .tooLong(let count):
      "the pattern is \(count) bytes long; at most \(Pattern.maximumLength) are allowed"
    case .outOfMemory:
      "there is no memory for the pattern"
    }
  }
}
