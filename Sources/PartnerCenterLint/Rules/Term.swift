internal import CEL
internal import JSONText

/// A term of a subscription: an ISO 8601 duration of whole months or years, such as `P1M` or `P3Y`.
struct Term: Hashable, Sendable {
  /// More than any term; keeps calendar arithmetic in range.
  private static let limit = 1_200

  let months: Int

  init?(_ text: String) {
    var text = text
    guard let term = text.withUTF8({ unsafe Term(UTF8Slice($0)) }) else { return nil }
    self = term
  }

  init?(_ text: UTF8Slice) {
    let last = text.count - 1
    guard last >= 2, last <= 5, unsafe text.bytes[0] == UInt8(ascii: "P") else { return nil }
    var count = 0
    for index in 1..<last {
      let digit = unsafe text.bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      count = count * 10 + Int(digit)
    }
    guard count > 0 else { return nil }
    switch unsafe text.bytes[last] {
    case UInt8(ascii: "M"): months = count
    case UInt8(ascii: "Y"): months = count * 12
    default: return nil
    }
    guard months <= Term.limit else { return nil }
  }
}

extension Timestamp {
  /// The same time of day some calendar months later, on the last day where that month has no such day.
  func adding(months: Int) -> Timestamp? {
    let day = CivilCalendar.adding(months: months, to: date)
    let seconds = Int64(CivilCalendar.days(from: day)) * 86_400 + Int64(secondOfDay)
    return Timestamp(seconds: seconds, nanoseconds: nanoseconds)
  }

  /// Whether the day, in UTC, is that of another, one or more whole terms on.
  func isWholeTerms(_ term: Term, after earlier: Timestamp) -> Bool {
    let (end, start) = (date, earlier.date)
    let months = (end.year - start.year) * 12 + end.month - start.month
    return months > 0 && months % term.months == 0
      && CivilCalendar.adding(months: months, to: start) == end
  }

  /// Whether the day, in UTC, is the last of its month.
  var isLastDayOfMonth: Bool {
    date.day == CivilCalendar.dayCount(year: date.year, month: date.month)
  }

  /// The day in UTC as `YYYY-MM-DD`.
  var dayText: String { String(description.prefix(10)) }
}
