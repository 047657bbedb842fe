import JSONText
import Testing

@testable import PartnerCenterLint

@Suite("How far a text is a date")
struct FormatTests {
  static let dates: [(text: StaticString, fit: Shape.Format.Fit)] = [
    ("2024-11-17", .fits), ("2024-11-17T00:00:00Z", .fits), ("0001-01-01T00:00:00", .fits),
    ("11/17/2024", .otherNotation), ("17.11.2024 08:00", .otherNotation),
    ("17 Nov 2024", .otherNotation), ("20241117", .otherNotation),
    ("/Date(1731801600000)/", .otherNotation),
    ("2024-11-31", .fails), (" 2024-02-30T00:00:00Z", .fails), ("P1Y", .fails), ("Q4", .fails),
    ("-5", .fails), ("2024", .fails), ("soon", .fails), ("", .fails),
  ]

  @Test(arguments: dates)
  func date(_ text: StaticString, _ fit: Shape.Format.Fit) {
    #expect(Shape.Format.dateTime.fit(of: UTF8Slice(text)) == fit, "\(text)")
  }
}
