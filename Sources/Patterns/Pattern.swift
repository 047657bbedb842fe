internal import CPCRE2
internal import Synchronization

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

  /// What the compiler is told about a pattern.
  public struct Options: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// Letters match in upper and lower case.
    public static let caseInsensitive = Options(rawValue: PCRE2_CASELESS)
  }

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
  /// The code for the machine, once it pays: translating takes as long as some dozens of matches, and a
  /// process that lints one request makes one or two with each pattern.
  private let translated = AtomicLazyReference<CompiledCode>()
  private let uses = Atomic(0)
  private static let usesBeforeTranslation = 16

  /// Compiles a pattern.
  ///
  /// - Throws: `PatternError` where the source is too long or is no pattern.
  public init(_ source: String, options: Options = []) throws(PatternError) {
    guard source.utf8.count <= Pattern.maximumLength else { throw .tooLong(source.utf8.count) }
    self.source = source
    self.code = try CompiledCode(source, options: options.rawValue)
  }

  /// Whether the pattern is found anywhere in a text (anchors are the pattern's business).
  ///
  /// - Parameters:
  ///   - text: well-formed UTF-8.
  ///   - workspace: memory to reuse; one thread's at a time.
  public func matches(
    _ text: UnsafeBufferPointer<UInt8>, using workspace: MatchWorkspace = MatchWorkspace()
  ) -> Match {
    unsafe preferredCode().match(text, workspace)
  }

  private func preferredCode() -> CompiledCode {
    if let translated = translated.load() { return translated }
    let count = uses.add(1, ordering: .relaxed).newValue
    guard count > Pattern.usesBeforeTranslation, let made = CompiledCode(translating: code) else {
      return code
    }
    return translated.storeIfNil(made)
  }

  /// Whether the pattern is found anywhere in a text.
  public func matches(_ text: String) -> Match {
    var text = text
    return text.withUTF8 { bytes in unsafe matches(bytes) }
  }
}
