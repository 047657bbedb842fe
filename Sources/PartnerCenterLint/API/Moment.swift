internal import CEL
internal import Glibc
internal import JSONText

/// A point in time, to the nanosecond.
public struct Moment: Sendable, Hashable {
  let timestamp: Timestamp

  init(_ timestamp: Timestamp) { self.timestamp = timestamp }

  /// Reads an RFC 3339 time such as `2024-03-05T10:00:00Z`; also a date alone, and a time without a zone,
  /// which is taken as UTC. Nil for anything else.
  public init?(_ text: String) {
    var text = text
    let timestamp = text.withUTF8 { unsafe Timestamp(UTF8Slice($0), form: .lenient) }
    guard let timestamp else { return nil }
    self.timestamp = timestamp
  }

  /// What the clock says; a clock outside of the years 1 to 9999 counts as not set.
  public static var current: Moment {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    let now = Timestamp(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
    return Moment(now ?? .epoch)
  }

  /// The day in UTC, such as `2026-12-31`.
  public var day: String { timestamp.dayText }
}
