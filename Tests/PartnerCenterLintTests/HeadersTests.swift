import PartnerCenterLint
import Testing

@Suite("Request headers")
struct HeadersTests {
  @Test(arguments: [
    ("as given", "MS-RequestId", "1"), ("in another letter case", "ms-requestid", "1"),
    ("without the blanks around it", "If-Match", "\"2\""), ("joined in order", "ACCEPT", "a, b"),
    ("nothing but blanks", "X-Locale", ""), ("not there", "Authorization", nil),
  ])
  func findsAValue(_ name: String, _ field: String, _ value: String?) {
    var headers: Headers = [
      "MS-RequestId": "1", "If-Match": " \"2\"\t", "Accept": "a", "X-Locale": " \t ",
    ]
    headers.append("b", named: "accept")
    #expect(headers[field] == value, "\(name)")
  }

  @Test func keepsTheFieldsInOrder() {
    let headers = Headers(["b", "a", "B"].map { (name: $0, value: "1") })
    #expect(headers.fields.map(\.name) == ["b", "a", "B"])
    #expect(!headers.isEmpty)
    #expect(Request(body: []).headers.isEmpty)
  }

  /// An envelope may hold any number of fields: sixteen times as many take some sixteen times as long; half of
  /// what a square would take leaves room for a busy machine.
  @Test func manyFieldsTakeLinearTime() throws {
    let linter = try Linter()
    func time(_ count: Int) throws -> Duration {
      let headers = Headers((0..<count).map { (name: "X-\($0)", value: "v") })
      let request = Request(body: [], operation: "cart-create", headers: headers)
      return try (0..<5).map { _ in
        try ContinuousClock().measure { _ = try linter.lint(request) }
      }.min()!
    }
    _ = try time(10)
    #expect(try time(16_000) < time(1_000) * 128)
  }

  /// Headers add findings; without any the report is as ever.
  @Test func areLintedWhereGiven() throws {
    let linter = try Linter()
    var request = Request(body: Array(#"{"lineItems":[]}"#.utf8), operation: "cart-create")
    let bare = try linter.lint(request)
    #expect(!bare.findings.contains { $0.rule.contains("header") })
    #expect(!bare.unchecked.contains { $0.rule.contains("header") })
    request.headers = ["ms-requestid": "4711", "If-Match": "abc"]
    let report = try linter.lint(request)
    let found = report.findings.map(\.rule).filter { $0.contains("header") }
    #expect(
      found == [
        "request-id-header-not-a-guid", "request-id-headers-missing", "if-match-header-not-quoted",
      ])
    #expect(report.prediction.error?.code == bare.prediction.error?.code)
  }
}
