internal import CEL

/// A term of a subscription: an ISO 8601 duration of whole months or years, such as `P1M` or `P3Y`.
struct Term: Hashable, Sendable {
  /// More than any term; keeps calendar arithmetic in range.
  private static let limit = 1_200

  let months: Int

  init?(_ text: String) {
    var rest = text.utf8[...]
    guard rest.popFirst() == UInt8(ascii: "P"), let unit = rest.popLast(),
      (1...4).contains(rest.count),
      rest.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(String(decoding: rest, as: UTF8.self)), count > 0
    else { return nil }
    switch unit {
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
