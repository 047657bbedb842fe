import CEL
import Foundation
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

/// Two days, and whether the later lies whole terms after the earlier.
struct AnniversaryCase: CustomTestStringConvertible {
  let later: String
  let term: String
  let earlier: String
  let expected: Bool
  var testDescription: String { "\(later) and \(earlier), \(term)" }
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

  static let anniversaries: [AnniversaryCase] = [
    .init(later: "2025-03-05", term: "P1Y", earlier: "2024-03-05", expected: true),
    .init(later: "2027-03-05", term: "P1Y", earlier: "2024-03-05", expected: true),
    .init(later: "2025-02-28", term: "P1Y", earlier: "2024-02-29", expected: true),
    .init(later: "2024-02-29", term: "P1M", earlier: "2023-12-31", expected: true),
    .init(later: "2025-03-06", term: "P1Y", earlier: "2024-03-05", expected: false),
    .init(later: "2024-09-05", term: "P1Y", earlier: "2024-03-05", expected: false),
    .init(later: "2024-03-05", term: "P1Y", earlier: "2024-03-05", expected: false),
    .init(later: "2023-03-05", term: "P1Y", earlier: "2024-03-05", expected: false),
  ]

  @Test("whole terms later", arguments: anniversaries)
  func anniversary(_ example: AnniversaryCase) throws {
    let later = try #require(Moment(example.later)).timestamp
    let earlier = try #require(Moment(example.earlier)).timestamp
    let term = try #require(Term(example.term))
    #expect(later.isWholeTerms(term, after: earlier) == example.expected)
  }

  @Test func momentsAreReadAsDocumented() {
    #expect(Moment("2024-03-05T10:00:00Z") == Moment("2024-03-05T11:00:00+01:00"))
    #expect(Moment("2024-03-05") == Moment("2024-03-05T00:00:00Z"))
    #expect(Moment("2024-02-30") == nil)
    #expect(Moment("yesterday") == nil)
  }

  /// Every day of fifty years and every term, compared with Foundation's calendar.
  @Test func agreesWithAnotherCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for day in 10_957..<29_220 {
      let timestamp = try #require(Timestamp(seconds: Int64(day) * 86_400))
      let date = Date(timeIntervalSince1970: Double(day) * 86_400)
      let next = try #require(calendar.date(byAdding: .day, value: 1, to: date))
      #expect(timestamp.isLastDayOfMonth == (calendar.component(.day, from: next) == 1))
      for months in [-1, 1, 12, 24, 36] {
        let expected = try #require(calendar.date(byAdding: .month, value: months, to: date))
        let seconds = timestamp.adding(months: months)?.seconds
        #expect(seconds == Int64(expected.timeIntervalSince1970), "\(timestamp) + \(months)")
      }
    }
  }

  /// Where a value shows its type at run time only, it may be of none that terms are counted from.
  @Test func areCountedBetweenTimesOnly() throws {
    let rule = LoaderTests.rule([
      "id": "strange", "severity": "error", "status": "400", "when": "REMOVED", "each": "REMOVED",
      "at": "REMOVED", "expression": "\"isWholeTermsAfter(dyn(1), now, 'P1M')\"",
    ])
    let linter = try Linter(adding: [LoaderTests.pack(rule)])
    let body = Array(#"{"lineItems": []}"#.utf8)
    let report = try linter.lint(Request(body: body, operation: "cart-create"))
    let strange = report.unchecked.first { $0.rule == "strange" }
    #expect(strange?.failure == "isWholeTermsAfter() takes two timestamps and a text")
  }
}
