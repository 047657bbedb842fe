/// The rule at the end of a time zone file, for all later times: a POSIX TZ text such as
/// `CST6CDT,M3.2.0,M11.1.0` (RFC 8536 §3.3; POSIX.1 §8.3).
struct TimeZoneFooter {
  /// Seconds east of UTC in standard time.
  private var standard: Int
  /// Daylight saving: its offset, when it begins and when it ends; nil where there is none.
  private var daylight: (offset: Int, start: Change, end: Change)?

  /// A yearly change of the clocks.
  private struct Change {
    enum Day {
      /// The n-th (5: last) weekday of a month.
      case weekday(month: Int, week: Int, day: Int)
      /// Day 1 to 365, 29 February never counted.
      case julian(Int)
      /// Day 0 to 365, 29 February counted.
      case ordinal(Int)
    }
    let day: Day
    /// Seconds after local midnight.
    let time: Int
  }

  /// Reads the text, or nil where it is none.
  init?(_ text: [UInt8]) {
    var reader = Reader(text: text)
    guard reader.name(), let west = reader.time() else { return nil }
    standard = -west
    guard !reader.isAtEnd else { return }
    guard reader.name() else { return nil }
    let offset = reader.next == 0x2C ? standard + 3600 : reader.time().map { -$0 }
    guard let offset, let start = reader.change(), let end = reader.change() else { return nil }
    daylight = (offset, start, end)
  }

  /// The offset in seconds east of UTC at a moment.
  func offset(at seconds: Int64) -> Int {
    guard let daylight else { return standard }
    let local = Int(seconds) + standard
    let year = CivilCalendar.date(days: CivilCalendar.floorDivision(local, 86_400)).year
    let start = TimeZoneFooter.moment(daylight.start, year) - standard
    let end = TimeZoneFooter.moment(daylight.end, year) - daylight.offset
    let now = Int(seconds)
    let isDaylight = start < end ? (start..<end).contains(now) : !(end..<start).contains(now)
    return isDaylight ? daylight.offset : standard
  }

  /// The local clock's seconds since 1970 at which a change happens.
  private static func moment(_ change: Change, _ year: Int) -> Int {
    let newYear = CivilCalendar.days(from: .init(year: year, month: 1, day: 1))
    let day: Int
    switch change.day {
    case .julian(let number):
      day = newYear + number - (CivilCalendar.isLeap(year: year) && number >= 60 ? 0 : 1)
    case .ordinal(let number):
      day = newYear + number
    case .weekday(let month, let week, let weekday):
      let first = CivilCalendar.days(from: .init(year: year, month: month, day: 1))
      let lead = CivilCalendar.floorRemainder(weekday - CivilCalendar.dayOfWeek(days: first), 7)
      let count = CivilCalendar.dayCount(year: year, month: month)
      let offset = lead + (week - 1) * 7
      day = first + (offset < count ? offset : offset - 7)
    }
    return day * 86_400 + change.time
  }

  /// Reads the parts of the text.
  private struct Reader {
    let text: [UInt8]
    var position = 0

    var isAtEnd: Bool { position >= text.count }
    var next: UInt8? { isAtEnd ? nil : text[position] }

    mutating func take(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      position += 1
      return true
    }

    /// An abbreviation, in letters or in angle brackets.
    mutating func name() -> Bool {
      let start = position
      if take(0x3C) {
        while let byte = next, byte != 0x3E { position += 1 }
        return take(0x3E)
      }
      while let byte = next, (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A { position += 1 }
      return position > start
    }

    mutating func number() -> Int? {
      var value: Int?
      while let byte = next, byte >= 0x30, byte <= 0x39, (value ?? 0) < 100_000 {
        value = (value ?? 0) * 10 + Int(byte - 0x30)
        position += 1
      }
      return value
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func time() -> Int? {
      let sign = take(0x2D) ? -1 : 1
      if sign == 1 { _ = take(0x2B) }
      guard var seconds = number().map({ $0 * 3600 }) else { return nil }
      if take(0x3A) { seconds += (number() ?? 0) * 60 }
      if take(0x3A) { seconds += number() ?? 0 }
      return sign * seconds
    }

    /// `,date[/time]`.
    mutating func change() -> Change? {
      guard take(0x2C), let day = day() else { return nil }
      guard take(0x2F) else { return Change(day: day, time: 7200) }
      return time().map { Change(day: day, time: $0) }
    }

    private mutating func day() -> Change.Day? {
      if take(0x4A) { return number().map { .julian($0) } }
      guard take(0x4D) else { return number().map { .ordinal($0) } }
      guard let month = number(), take(0x2E), let week = number(), take(0x2E),
        let day = number(), (1...12).contains(month), (1...5).contains(week), day <= 6
      else { return nil }
      return .weekday(month: month, week: week, day: day)
    }
  }
}
