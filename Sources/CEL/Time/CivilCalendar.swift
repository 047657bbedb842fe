/// The proleptic Gregorian calendar: days, months and years as people count them.
///
/// The era arithmetic counts years from March, so that the leap day is the last of its year; 400
/// such years have 146 097 days. All functions are total for years within ±1 000 000.
public enum CivilCalendar {
  /// A day by its year, month (1 to 12) and day of the month (from 1).
  public struct Date: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// The year; 0 is the year before 1.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// The day of the month, from 1.
    public var day: Int

    /// Makes a date, whether or not the month has such a day (see `dayCount`).
    public init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }

    /// The earlier day is the smaller.
    public static func < (left: Date, right: Date) -> Bool {
      (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
  }

  /// The number of days from 1970-01-01 to a date; negative before it.
  public static func days(from date: Date) -> Int {
    let year = date.month <= 2 ? date.year - 1 : date.year
    let era = floorDivision(year, 400)
    let yearOfEra = year - era * 400
    let monthFromMarch = (date.month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date that lies a number of days after 1970-01-01.
  public static func date(days: Int) -> Date {
    let shifted = days + 719_468
    let era = floorDivision(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let leaps = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leaps) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Date(year: year, month: month, day: day)
  }

  /// Whether a year has a 29 February.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has; 0 for a month that does not exist.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// The day of the week, 0 being Sunday, of a number of days after 1970-01-01 (a Thursday).
  public static func dayOfWeek(days: Int) -> Int { floorRemainder(days + 4, 7) }

  /// The day of the year of a date, from 0.
  public static func dayOfYear(_ date: Date) -> Int {
    days(from: date) - days(from: Date(year: date.year, month: 1, day: 1))
  }

  /// A date some calendar months later (earlier where negative), on the same day of the month or,
  /// where that month is shorter, on its last day.
  public static func adding(months: Int, to date: Date) -> Date {
    let count = date.year * 12 + (date.month - 1) + months
    let year = floorDivision(count, 12)
    let month = floorRemainder(count, 12) + 1
    return Date(year: year, month: month, day: min(date.day, dayCount(year: year, month: month)))
  }

  /// The quotient rounded towards negative infinity; `divisor` is positive.
  static func floorDivision(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }

  /// The remainder that goes with `floorDivision`: never negative.
  static func floorRemainder(_ value: Int, _ divisor: Int) -> Int {
    value - floorDivision(value, divisor) * divisor
  }
}
