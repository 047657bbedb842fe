internal import JSONText
internal import Patterns

/// A regular expression that was found to be in the syntax of its environment.
struct CompiledPattern: Sendable {
  let pattern: Pattern

  /// Compiles a pattern.
  ///
  /// - Throws: what is wrong with it, as the fact of an issue.
  init(_ source: String, _ syntax: Environment.PatternSyntax) throws(PatternRefusal) {
    if syntax == .re2, let construct = RE2.foreignConstruct(in: source) {
      throw .unsupported(construct)
    }
    do throws(PatternError) {
      pattern = try Pattern(source)
    } catch {
      throw .invalid(error.description)
    }
  }
}

/// Why a pattern is not taken.
enum PatternRefusal: Error {
  case invalid(String)
  case unsupported(String)

  /// The same as the fact of an issue.
  var fact: Issue.Fact {
    switch self {
    case .invalid(let reason): .invalidPattern(reason)
    case .unsupported(let construct): .unsupportedPattern(construct)
    }
  }
}

/// The patterns one evaluation has met that are computed, and memory for matching.
final class PatternCache {
  /// Patterns may come from data: what is kept is bounded.
  private static let capacity = 128

  private let syntax: Environment.PatternSyntax
  private let workspace = MatchWorkspace()
  private var known: [Entry] = []
  /// The memory of the sources.
  private let sources = Arena()

  private struct Entry {
    let source: UTF8Slice
    let pattern: CompiledPattern?
  }

  init(_ syntax: Environment.PatternSyntax) { self.syntax = syntax }

  /// The compiled pattern of a source, or nil where it is none.
  func pattern(_ source: UTF8Slice) -> CompiledPattern? {
    for index in known.indices where unsafe sameBytes(known[index].source.bytes, source.bytes) {
      return known[index].pattern
    }
    let pattern = try? CompiledPattern(String(source), syntax)
    if known.count >= PatternCache.capacity {
      known.removeAll(keepingCapacity: true)
      sources.reset()
    }
    known.append(Entry(source: unsafe UTF8Slice(sources.copy(source.bytes)), pattern: pattern))
    return pattern
  }

  func match(_ text: UTF8Slice, _ pattern: CompiledPattern) -> Pattern.Match {
    unsafe pattern.pattern.matches(text.bytes, using: workspace)
  }
}

extension Evaluation {
  /// Whether a pattern is found in a text.
  func match(_ text: UTF8Slice, _ pattern: CompiledPattern) -> Value {
    guard spend(bytes: text.count) else { return .error(.budgetExceeded) }
    return switch patterns.match(text, pattern) {
    case .yes: .bool(true)
    case .no: .bool(false)
    case .limitExceeded: .error(.patternLimit)
    }
  }

  /// The same for a pattern that is computed.
  func match(_ text: UTF8Slice, source: UTF8Slice) -> Value {
    guard spend(bytes: source.count * 16) else { return .error(.budgetExceeded) }
    guard let pattern = patterns.pattern(source) else { return .error(.invalidPattern(source)) }
    return match(text, pattern)
  }
}
