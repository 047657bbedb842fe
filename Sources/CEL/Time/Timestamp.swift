/// A point in time: seconds since 1970-01-01T00:00:00Z and the nanoseconds after them.
///
/// CEL's timestamps lie between 0001-01-01T00:00:00Z and 9999-12-31T23:59:59.999999999Z; no other
/// can be made.
public struct Timestamp: Hashable, Sendable, BitwiseCopyable {
  /// Whole seconds since 1970; negative before.
  public let seconds: Int64
  /// Nanoseconds after the second, 0 to 999 999 999.
  public let nanoseconds: Int32

  /// The seconds a timestamp may have.
  static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Makes a timestamp, or nil outside the range.
  public init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard Timestamp.range.contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else {
      return nil
    }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Midnight UTC of a date, or nil outside the range.
  public init?(_ date: CivilCalendar.Date) {
    self.init(seconds: Int64(CivilCalendar.days(from: date)) * 86_400)
  }

  /// The days from 1970-01-01 to the day of the timestamp, in UTC.
  public var days: Int { CivilCalendar.floorDivision(Int(seconds), 86_400) }

  /// The seconds since midnight UTC.
  public var secondOfDay: Int { CivilCalendar.floorRemainder(Int(seconds), 86_400) }

  /// The date in UTC.
  public var date: CivilCalendar.Date { CivilCalendar.date(days: days) }

  /// The timestamp some time later, or nil outside the range.
  public func adding(_ duration: Duration) -> Timestamp? {
    let nanos = Int64(nanoseconds) + Int64(duration.nanoseconds)
    let carry: Int64 = nanos >= 1_000_000_000 ? 1 : nanos < 0 ? -1 : 0
    // Both operands are far from the ends of 64 bits.
    return Timestamp(
      seconds: seconds + duration.seconds + carry,
      nanoseconds: Int32(nanos - carry * 1_000_000_000))
  }

  /// The time from another timestamp to this one.
  public func since(_ other: Timestamp) -> Duration? {
    Duration(
      seconds: seconds - other.seconds, nanoseconds: Int64(nanoseconds) - Int64(other.nanoseconds))
  }
}

extension Timestamp: Comparable {
  /// The earlier is the smaller.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds != right.seconds
      ? left.seconds < right.seconds : left.nanoseconds < right.nanoseconds
  }
}
