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
