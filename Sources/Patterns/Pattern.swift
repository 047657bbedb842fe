/// A regular expression, compiled once and used from any thread.
///
/// The syntax is PCRE2's (<https://www.pcre.org/current/doc/html/pcre2pattern.html>), read as UTF-8, with
/// three decisions that suit the checking of identifiers:
///
/// * `$` matches at the very end only, never before a final newline;
/// * `\d`, `\w` and `\s` mean ASCII;
/// * the effort of one match is limited (`Pattern.matchLimit`), so a pattern or a text from a stranger
///   cannot make it hang.
public final class Pattern: Sendable {
  /// How many steps one match may take before it is given up.
  public static let matchLimit: UInt32 = 100_000
  /// How deep the alternatives of one match may nest before it is given up.
  public static let depthLimit: UInt32 = 1_000
  /// The longest source of a pattern, in bytes.
  public static let maximumLength = 4_096

  /// The answer of one match.
  public enum Match: Sendable {
    /// The pattern is found in the text.
    case yes
    /// The pattern is not found in the text.
    case no
    /// The limits were reached before an answer was found.
    case limitExceeded
  }

  /// The pattern as it was written.
  public let source: String
  private let code: CompiledCode

  /// Compiles a pattern.
  ///
  /// - Throws: `PatternError` where the source is too long or is no pattern.
  public init(_ source: String) throws(PatternError) {
    guard source.utf8.count <= Pattern.maximumLength else { throw .tooLong(source.utf8.count) }
    self.source = source
    self.code = try CompiledCode(source)
  }

  /// Whether the pattern is found anywhere in a text (anchors are the pattern's business).
  ///
  /// - Parameters:
  ///   - text: well-formed UTF-8.
  ///   - workspace: memory to reuse; one thread's at a time.
  public func matches(
    _ text: UnsafeBufferPointer<UInt8>, using workspace: MatchWorkspace = MatchWorkspace()
  ) -> Match {
    unsafe code.match(text, workspace)
  }

  /// Whether the pattern is found anywhere in a text.
  public func matches(_ text: String) -> Match {
    var text = text
    return text.withUTF8 { bytes in unsafe matches(bytes) }
  }
}
