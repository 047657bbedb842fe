/// A length of time: seconds and nanoseconds of the same sign.
///
/// As in protocol buffers, durations lie within ±315 576 000 000 seconds (10 000 years).
public struct Duration: Hashable, Sendable, BitwiseCopyable {
  /// Whole seconds, rounded towards zero.
  public let seconds: Int64
  /// The rest in nanoseconds, with the sign of the duration.
  public let nanoseconds: Int32

  /// The seconds a duration may have.
  static let range: ClosedRange<Int64> = -315_576_000_000...315_576_000_000

  /// Makes a duration of seconds and nanoseconds of any signs, or nil outside the range.
  public init?(seconds: Int64, nanoseconds: Int64 = 0) {
    let (sum, overflow) = seconds.addingReportingOverflow(nanoseconds / 1_000_000_000)
    guard !overflow, Duration.range.contains(sum) else { return nil }
    var whole = sum
    var rest = nanoseconds % 1_000_000_000
    if whole > 0, rest < 0 {
      whole -= 1
      rest += 1_000_000_000
    } else if whole < 0, rest > 0 {
      whole += 1
      rest -= 1_000_000_000
    }
    self.seconds = whole
    self.nanoseconds = Int32(rest)
  }

  /// The sum, or nil outside the range.
  public func adding(_ other: Duration) -> Duration? {
    Duration(
      seconds: seconds + other.seconds,
      nanoseconds: Int64(nanoseconds) + Int64(other.nanoseconds))
  }

  /// The duration that undoes this one.
  public var negated: Duration {
    Duration(seconds: -seconds, nanoseconds: -Int64(nanoseconds)) ?? self
  }
}

extension Duration: Comparable {
  /// The shorter (or more negative) is the smaller.
  public static func < (left: Duration, right: Duration) -> Bool {
    left.seconds != right.seconds
      ? left.seconds < right.seconds : left.nanoseconds < right.nanoseconds
  }
}
