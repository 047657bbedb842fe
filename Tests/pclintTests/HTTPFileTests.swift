import Foundation
import Testing

/// A `.http` file, and the requests that are found in it.
struct HTTPFileCase: CustomTestStringConvertible {
  let name: String
  let text: String
  /// For each report its line, its name and its operation.
  var requests: [String] = []
  /// Pieces of what is said on the standard error.
  var complaints: [String] = []
  /// Findings as `line:column code`.
  var findings: [String]?
  /// What stays unchecked for want of a variable.
  var needs: [String] = []
  var status: Int32 = 0
  var testDescription: String { name }

  private static let target =
    "POST /v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248/migrations/newcommerce"
  private static let id = "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254"
  private static let body = "{\"currentSubscriptionId\": \"\(id)\"}"

  static let all: [HTTPFileCase] = [
    .init(
      name: "a request line without version, no header",
      text: "\(target)\n\n\(body)\n", requests: ["1  migration-create"]),
    .init(
      name: "version, headers, comments of both sorts, carriage returns",
      text:
        "# one\r\n// two\r\n\(target) HTTP/1.1\r\nAccept: */*\r\n# three\r\nX-A: b:c\r\n\r\n\(body)\r\n",
      requests: ["3  migration-create"]),
    .init(
      name: "three requests and their names",
      text:
        "### first\n\(target)\n\n\(body)\n###\n# @name second\n\(target)\n\n\(body)\n### third\n// @name = 3rd\n\(target)\n\n\(body)",
      requests: [
        "2 first migration-create", "7 second migration-create", "12 3rd migration-create",
      ]
    ),
    .init(
      name: "variables, of other variables too, in the target and in the body",
      text:
        "@host = https://api.partnercenter.microsoft.com\n@base={{host}}/v1\n@id = \(id)\nPOST {{base}}/customers/{{ id }}/migrations/newcommerce\n\n{\"currentSubscriptionId\": \"{{id}}\", \"termDuration\": \"P1M\", \"billingCycle\": \"annual\"}",
      requests: ["4  migration-create"], findings: ["6:76 900222"], status: 1),
    .init(
      name: "variables that nobody defines: the host, an id, values inside and outside of quotes",
      text:
        "POST {{base}}/customers/{{customer}}/migrations/newcommerce\n\n{\"currentSubscriptionId\": \"{{subscription}}\", \"quantity\": {{seats}}}",
      requests: ["1  migration-create"], findings: [],
      needs: ["variable {{subscription}}"]),
    .init(
      name: "a definition that goes round in circles",
      text:
        "@a = {{b}}{{b}}\n@b = {{a}}{{a}}\n\(target)\n\n{\"currentSubscriptionId\": \"{{a}}\"}",
      requests: ["3  migration-create"], findings: [], needs: ["variable {{a}}"]),
    .init(
      name: "a variable that is a name, and may be the one that is missing",
      text: "\(target)\n\n{\"{{key}}\": \"\(id)\"}", requests: ["1  migration-create"],
      findings: [], needs: ["variable {{key}}"]),
    .init(
      name: "a variable that stands for members", text: "\(target)\n\n{{{more}}, \"quantity\": 0}",
      requests: ["1  migration-create"], findings: [], needs: ["variable {{more}}"]),
    .init(
      name: "a target that is a variable", text: "POST {{url}}\n\n\(body)",
      complaints: ["pclint: 1 request was passed over", "day.http:1: POST {url}"], status: 2),
    .init(
      name: "a method in small letters",
      text: "\(target.replacing("POST", with: "post"))\n\n\(body)",
      requests: ["1  migration-create"]),
    .init(
      name: "a target over several lines",
      text:
        "POST /v1/customers\n  /2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248\n  /migrations/newcommerce\n  ?a=b\n\n\(body)",
      requests: ["1  migration-create"]),
    .init(
      name: "scripts before and after, a saved answer",
      text:
        "< {%\n  request.variables.set('x', 1)\n%}\n\(target)\n\n\(body)\n\n> {%\n client.log('x')\n%}\n<> old.json\n",
      requests: ["4  migration-create"]),
    .init(
      name: "comments after a body",
      text: "\(target)\n\n\(body)\n# the end\n// really\n\n###\n", requests: ["1  migration-create"]
    ),
    .init(
      name: "requests of other services and other methods",
      text:
        "POST https://login.example.com/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=x\n###\nhttps://example.com\n###\n\(target)\n\n\(body)",
      requests: ["8  migration-create"],
      complaints: [
        "pclint: 2 requests were passed over", "day.http:1: POST https://login.example.com/token",
        "day.http:6: GET https://example.com",
      ]),
    .init(
      name: "nothing but other services", text: "GET https://example.com\n",
      complaints: ["pclint: 1 request was passed over"], status: 2),
    .init(
      name: "no request", text: "# nothing here\n\n###\n",
      complaints: ["day.http: there is no request in it"], status: 2),
    .init(
      name: "no blank line before the body", text: "\(target)\nAccept: */*\n\(body)\n",
      complaints: ["day.http:3: a header such as"], status: 2),
    .init(
      name: "a body in a file", text: "\(target)\n\n< ./body.json\n",
      requests: ["1  migration-create"], findings: ["1:1 800002"], status: 1),
    .init(
      name: "a body in a file that is not there", text: "\(target)\n\n< ./other.json\n",
      complaints: ["day.http:1: ", "other.json: No such file or directory"], status: 2),
    .init(
      name: "a body of several parts",
      text: "\(target)\nContent-Type: multipart/form-data; boundary=x\n\n--x\n",
      complaints: ["day.http:1: POST /v1/", "whose body is multipart"], status: 2),
    .init(
      name: "positions are the file's", text: "###\n\n\(target)\n\n  {\n   \"quantity\": 1,\n  }\n",
      requests: ["3  migration-create"], findings: ["6:17 null", "5:3 800002"], status: 1),
  ]
}

@Suite("Files of requests")
struct HTTPFileTests {
  @Test("are taken apart", arguments: HTTPFileCase.all)
  func read(_ example: HTTPFileCase) throws {
    let folder = try TemporaryFolder()
    try folder.write(example.text, to: "day.http")
    try folder.write("{}", to: "body.json")
    let run = try CommandRun(
      ["--format", "json", "--now", "2024-03-05T10:00:00Z", "\(folder.path)/day.http"])
    #expect(run.status == example.status, "\(run.errors)\(run.output)")
    for piece in example.complaints { #expect(run.errors.contains(piece), "\(run.errors)") }
    if example.complaints.isEmpty { #expect(run.errors == "") }
    let reports = try run.json()["reports"] as? [[String: Any]] ?? []
    #expect(reports.map(request) == example.requests)
    if let findings = example.findings {
      #expect(reports.flatMap(findingPlaces) == findings)
    }
    let unchecked = reports.flatMap { $0["unchecked"] as? [[String: Any]] ?? [] }
    let needs = Set(unchecked.flatMap { $0["needs"] as? [String] ?? [] })
    #expect(Set(example.needs).isSubset(of: needs), "\(needs)")
  }

  private func request(_ report: [String: Any]) -> String {
    let request = report["request"] as? [String: Any] ?? [:]
    let words = [request["line"] as? Int ?? 0, request["name"] ?? "", report["operation"] ?? ""]
    return words.map { "\($0)" }.joined(separator: " ")
  }

  private func findingPlaces(_ report: [String: Any]) -> [String] {
    (report["findings"] as? [[String: Any]] ?? []).map { finding in
      let range = finding["range"] as? [String: [String: Int]] ?? [:]
      let start = range["start"] ?? [:]
      let code = (finding["code"] as? Int).map(String.init) ?? "null"
      return "\(start["line"] ?? 0):\(start["column"] ?? 0) \(code)"
    }
  }

  /// A body from another file is reported there, with the place of its request.
  @Test func bodyOfAnotherFileIsReportedThere() throws {
    let run = try CommandRun(["--format", "json", "Examples/working-day.http"])
    let reports = try run.json()["reports"] as? [[String: Any]] ?? []
    #expect(reports.count == 11)
    let other = try #require(
      reports.first { $0["file"] as? String == "Examples/cart-accepted.json" })
    let request = other["request"] as? [String: Any]
    #expect(request?["file"] as? String == "Examples/working-day.http")
  }
}
