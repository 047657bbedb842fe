import CEL
import Testing

@testable import PartnerCenterLint

/// A text and how many months it stands for.
struct TermCase: CustomTestStringConvertible {
  let text: String
  let months: Int?
  var testDescription: String { "\"\(text)\"" }
}

/// A day, a number of months, and the day they lead to.
struct MonthCase: CustomTestStringConvertible {
  let day: String
  let months: Int
  let expected: String
  var testDescription: String { "\(day) + \(months)" }
}

@Suite("Terms and dates")
struct TermTests {
  static let terms: [TermCase] = [
    .init(text: "P1M", months: 1), .init(text: "P1Y", months: 12), .init(text: "P3Y", months: 36),
    .init(text: "P5Y", months: 60), .init(text: "P36M", months: 36),
    .init(text: "P0M", months: nil),
    .init(text: "p1y", months: nil), .init(text: "1Y", months: nil),
    .init(text: "P1D", months: nil),
    .init(text: "P", months: nil), .init(text: "", months: nil), .init(text: "P-1Y", months: nil),
    .init(text: "P9999Y", months: nil), .init(text: "P1Y6M", months: nil),
  ]

  @Test("whole months and years only", arguments: terms)
  func months(_ example: TermCase) {
    #expect(Term(example.text)?.months == example.months)
  }

  static let sums: [MonthCase] = [
    .init(day: "2024-01-31", months: 1, expected: "2024-02-29"),
    .init(day: "2023-01-31", months: 1, expected: "2023-02-28"),
    .init(day: "2024-02-29", months: 12, expected: "2025-02-28"),
    .init(day: "2024-12-15", months: 1, expected: "2025-01-15"),
    .init(day: "2024-03-31", months: -1, expected: "2024-02-29"),
    .init(day: "2022-07-15", months: 36, expected: "2025-07-15"),
  ]

  @Test("calendar months, clipped to the last day", arguments: sums)
  func sum(_ example: MonthCase) throws {
    let day = try #require(Moment(example.day))
    #expect(day.timestamp.adding(months: example.months)?.dayText == example.expected)
  }

  @Test func lastDaysOfMonths() throws {
    for (day, isLast) in [("2024-02-29", true), ("2024-02-28", false), ("2023-02-28", true)] {
      #expect(try #require(Moment(day)).timestamp.isLastDayOfMonth == isLast, "\(day)")
    }
  }

  @Test func momentsAreReadAsDocumented() {
    #expect(Moment("2024-03-05T10:00:00Z") == Moment("2024-03-05T11:00:00+01:00"))
    #expect(Moment("2024-03-05") == Moment("2024-03-05T00:00:00Z"))
    #expect(Moment("2024-02-30") == nil)
    #expect(Moment("yesterday") == nil)
  }
}
