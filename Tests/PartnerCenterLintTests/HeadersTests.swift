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
}
