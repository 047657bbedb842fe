import CEL
import Testing

@Suite struct CalendarTests {
  typealias Date = CivilCalendar.Date

  static let known: [(date: Date, days: Int, weekday: Int)] = [
    (Date(year: 1970, month: 1, day: 1), 0, 4),
    (Date(year: 1969, month: 12, day: 31), -1, 3),
    (Date(year: 2000, month: 2, day: 29), 11_016, 2),
    (Date(year: 2000, month: 3, day: 1), 11_017, 3),
    (Date(year: 2024, month: 12, day: 31), 20_088, 2),
    (Date(year: 1, month: 1, day: 1), -719_162, 1),
    (Date(year: 9999, month: 12, day: 31), 2_932_896, 5),
  ]

  @Test(arguments: known)
  func daysAndDates(_ date: Date, _ days: Int, _ weekday: Int) {
    #expect(CivilCalendar.days(from: date) == days)
    #expect(CivilCalendar.date(days: days) == date)
    #expect(CivilCalendar.dayOfWeek(days: days) == weekday)
  }

  @Test func everyDayFollowsTheOneBefore() {
    var date = Date(year: 1895, month: 1, day: 1)
    for days in CivilCalendar.days(from: date)..<CivilCalendar.days(from: date) + 80_000 {
      #expect(CivilCalendar.date(days: days) == date)
      #expect(CivilCalendar.days(from: date) == days)
      date.day += 1
      if date.day > CivilCalendar.dayCount(year: date.year, month: date.month) {
        date = Date(year: date.year, month: date.month + 1, day: 1)
        if date.month > 12 { date = Date(year: date.year + 1, month: 1, day: 1) }
      }
    }
  }

  static let months: [(from: Date, months: Int, to: Date)] = [
    (Date(year: 2024, month: 1, day: 31), 1, Date(year: 2024, month: 2, day: 29)),
    (Date(year: 2023, month: 1, day: 31), 1, Date(year: 2023, month: 2, day: 28)),
    (Date(year: 2024, month: 2, day: 29), 12, Date(year: 2025, month: 2, day: 28)),
    (Date(year: 2024, month: 12, day: 15), 1, Date(year: 2025, month: 1, day: 15)),
    (Date(year: 2024, month: 3, day: 31), -1, Date(year: 2024, month: 2, day: 29)),
    (Date(year: 2024, month: 1, day: 1), -1, Date(year: 2023, month: 12, day: 1)),
    (Date(year: 2024, month: 5, day: 5), 36, Date(year: 2027, month: 5, day: 5)),
  ]

  @Test(arguments: months)
  func addsMonths(_ from: Date, _ months: Int, _ to: Date) {
    #expect(CivilCalendar.adding(months: months, to: from) == to)
  }

  @Test func leapYears() {
    #expect(
      [1900, 2000, 2023, 2024, 2100].map(CivilCalendar.isLeap) == [false, true, false, true, false])
    #expect(CivilCalendar.dayCount(year: 2024, month: 13) == 0)
  }
}
