public import JSONText

extension Timestamp {
  /// How strictly a text is read.
  public enum Form: Sendable {
    /// RFC 3339, as CEL's `timestamp()` reads it.
    case rfc3339
    /// As .NET reads dates in JSON: also a date alone, no zone (taken as UTC), no seconds, a blank for `T`, and
    /// blanks around it.
    case lenient
  }

  /// Reads a text such as `2024-02-29T12:00:00.5+01:00`, or nil where it is no timestamp.
  ///
  /// Both forms take lower-case `t` and `z` and one to nine digits of a fraction.
  public init?(_ text: UTF8Slice, form: Form = .rfc3339) {
    var scanner = unsafe TextScanner(form == .lenient ? text.trimmed.bytes : text.bytes)
    guard let date = Timestamp.date(&scanner) else { return nil }
    let midnight = CivilCalendar.days(from: date) * 86_400
    if scanner.isAtEnd {
      guard form == .lenient else { return nil }
      self.init(seconds: Int64(midnight))
      return
    }
    guard scanner.take(0x54, or: 0x74) || (form == .lenient && scanner.take(0x20)),
      let time = Timestamp.time(&scanner, form: form),
      let offset = Timestamp.offset(&scanner, form: form), scanner.isAtEnd
    else { return nil }
    self.init(
      seconds: Int64(midnight + time.seconds - offset), nanoseconds: Int32(time.nanoseconds))
  }

  /// `YYYY-MM-DD`, a day that exists.
  private static func date(_ scanner: inout TextScanner) -> CivilCalendar.Date? {
    guard let year = scanner.digits(4), scanner.take(0x2D), let month = scanner.digits(2),
      scanner.take(0x2D), let day = scanner.digits(2), year >= 1, day >= 1,
      day <= CivilCalendar.dayCount(year: year, month: month)
    else { return nil }
    return CivilCalendar.Date(year: year, month: month, day: day)
  }

  /// `HH:MM:SS` with an optional fraction.
  private static func time(
    _ scanner: inout TextScanner, form: Form
  ) -> (seconds: Int, nanoseconds: Int)? {
    guard let hour = scanner.digits(2), scanner.take(0x3A), let minute = scanner.digits(2),
      hour < 24, minute < 60
    else { return nil }
    if form == .lenient, scanner.next != 0x3A { return (hour * 3600 + minute * 60, 0) }
    guard scanner.take(0x3A), let second = scanner.digits(2), second < 60 else { return nil }
    let seconds = hour * 3600 + minute * 60 + second
    guard scanner.take(0x2E) else { return (seconds, 0) }
    guard let nanoseconds = scanner.nanoseconds() else { return nil }
    return (seconds, nanoseconds)
  }

  /// `Z` or `±HH:MM` in seconds east of UTC.
  private static func offset(_ scanner: inout TextScanner, form: Form) -> Int? {
    if scanner.isAtEnd { return form == .lenient ? 0 : nil }
    if scanner.take(0x5A, or: 0x7A) { return 0 }
    let sign = scanner.take(0x2B) ? 1 : scanner.take(0x2D) ? -1 : 0
    guard sign != 0, let hour = scanner.digits(2), scanner.take(0x3A),
      let minute = scanner.digits(2), hour < 24, minute < 60
    else { return nil }
    return sign * (hour * 3600 + minute * 60)
  }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC, with as many digits of a fraction as there are.
  public var description: String {
    let date = self.date
    let time = secondOfDay
    let day = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    let clock =
      "\(padded(time / 3600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))"
    return "\(day)T\(clock)\(fraction(nanoseconds))Z"
  }
}

/// A number in decimal with zeros in front.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// Nanoseconds as a decimal fraction with its point; nothing where they are zero.
func fraction(_ nanoseconds: Int32) -> String {
  guard nanoseconds != 0 else { return "" }
  var digits = padded(Int(nanoseconds.magnitude), 9)
  while digits.utf8.last == 0x30 { digits.removeLast() }
  return "." + digits
}
