import PartnerCenterLint
import Testing

/// An envelope that is refused, and the sentence about it.
struct RefusedEnvelope: CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: String
  var testDescription: String { name }

  static let all: [RefusedEnvelope] = [
    .init(
      name: "nothing", text: "",
      expected: "line 1, column 1: There is no value in the text. Write one."),
    .init(name: "an array", text: "[]", expected: "the envelope has to be a JSON object"),
    .init(
      name: "no request", text: #"{"operation": "cart-create"}"#,
      expected:
        #"the envelope has no member "request", such as {"method": …, "path": …, "body": …}"#),
    .init(
      name: "request is null", text: #"{"request": null}"#,
      expected:
        #"the envelope has no member "request", such as {"method": …, "path": …, "body": …}"#),
    .init(
      name: "request is text", text: #"{"request": "POST"}"#,
      expected: "/request has to be a JSON object"),
    .init(
      name: "misspelt member", text: #"{"request": {}, "contxt": {}}"#,
      expected: #"the envelope has the unknown member "contxt"; did you mean "context"?"#),
    .init(
      name: "a name in another case", text: #"{"Request": {}}"#,
      expected: #"the envelope has the unknown member "Request"; did you mean "request"?"#),
    .init(
      name: "strange member of the request", text: #"{"request": {"query": ""}}"#,
      expected: #"/request has the unknown member "query"; known are body, headers, method, path"#),
    .init(
      name: "number as a method", text: #"{"request": {"method": 1, "path": "/v1/customers"}}"#,
      expected: "/request/method has to be a string"),
    .init(
      name: "method alone", text: #"{"request": {"method": "POST"}}"#,
      expected: #"/request has a method and no path; give both, or "operation" instead"#),
    .init(
      name: "path alone", text: #"{"request": {"path": "/v1/customers"}}"#,
      expected: #"/request has a path and no method; give both, or "operation" instead"#),
    .init(
      name: "headers as a list", text: #"{"request": {"headers": []}}"#,
      expected: "/request/headers has to be an object of strings"),
    .init(
      name: "header with a number", text: #"{"request": {"headers": {"MS-CV": 5}}}"#,
      expected: "/request/headers has to be an object of strings"),
    .init(
      name: "no time", text: #"{"request": {}, "now": "noon"}"#,
      expected: #"/now is "noon", which is no time such as 2024-03-05T10:00:00Z"#),
    .init(
      name: "a member twice", text: #"{"request": {}, "now": null, "now": null}"#,
      expected:
        "line 1, column 30: The name occurs in the object before; readers use the last value. Keep one of them."
    ),
    .init(
      name: "text after it", text: #"{"request": {}} {"request": {}}"#,
      expected:
        "line 1, column 17: Something follows the value. A text holds one value: remove the rest."),
  ]
}

@Suite("An envelope")
struct EnvelopeTests {
  @Test("is refused with a reason", arguments: RefusedEnvelope.all)
  func refused(_ envelope: RefusedEnvelope) {
    let error = #expect(throws: EnvelopeError.self) { try Envelope(Array(envelope.text.utf8)) }
    #expect(error?.description == envelope.expected)
  }

  @Test func givesAllItHolds() throws {
    let envelope = try Envelope(
      Array(
        #"""
        {"now": "2024-03-05T10:00:00Z", "context": { "skus": [] }, "operation": "customer-create",
         "request": {"method": "POST", "path": "/v1/customers", "headers": {"MS-CV": "x"}, "body": { "a" : 1 }}}
        """#.utf8))
    #expect(envelope.request.method == "POST")
    #expect(envelope.request.path == "/v1/customers")
    #expect(envelope.request.operation == "customer-create")
    #expect(envelope.request.headers["ms-cv"] == "x")
    #expect(text(envelope.request.body) == #"{ "a" : 1 }"#)
    #expect(envelope.context.map(text) == #"{ "skus": [] }"#)
    #expect(envelope.now == Moment("2024-03-05T10:00:00Z"))
  }

  @Test(
    "has a body as it stands there",
    arguments: [
      (#"{"request": {}}"#, ""),
      (#"{"request": {"body": null}}"#, ""),
      (#"{"request": {"body": []}}"#, "[]"),
      (#"{"request": {"body": "{\"a\": \"\\u00e9\"}\n"}}"#, "{\"a\": \"\\u00e9\"}\n"),
      (#"{"request": {"body": {"a": 1,}}}"#, #"{"a": 1,}"#),
      (#"{"request": {"body": {"a": 1 "b": 2, "a": 3}}}"#, #"{"a": 1 "b": 2, "a": 3}"#),
    ])
  func body(_ envelope: String, expected: String) throws {
    #expect(text(try Envelope(Array(envelope.utf8)).request.body) == expected)
  }

  @Test func leavesFaultsOfTheContextToItsReader() throws {
    let envelope = try Envelope(Array(#"{"request": {}, "context": {"skus": 1 2}}"#.utf8))
    let context = try #require(envelope.context)
    #expect(throws: LintError.self) { try Linter().context(context) }
  }

  @Test func tellsWhere() {
    let error = #expect(throws: EnvelopeError.self) {
      try Envelope(Array(#"{"request": {"a/b": 1}}"#.utf8))
    }
    #expect(error?.pointer == "/request/a~1b")
  }
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
