import Foundation
import Testing

@Suite("Scores")
struct ScoreTests {
  /// A migration whose term and cycle do not go together, or do.
  private static func request(_ cycle: String) -> String {
    #"{"method": "POST", "path": "/v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248/migrations/newcommerce", "body": {"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254", "termDuration": "P1M", "billingCycle": "\#(cycle)", "Kiln Works": "Lake Shore"}}"#
  }

  private static func line(_ cycle: String, _ response: String) -> String {
    #"{"request": \#(request(cycle)), "response": \#(response)}"#
  }

  private static func refusal(_ code: String) -> String {
    #"{"status": 400, "body": {"code": \#(code), "description": "Lake Shore is refused", "data": [], "source": "PartnerFD"}}"#
  }

  static let lines = [
    line("annual", refusal("900222")), line("annual", refusal("\"900222\"")),
    line("annual", #"{"status": 201, "body": {"id": "x"}}"#), line("annual", refusal("900218")),
    line("monthly", refusal("900218")), line("monthly", #"{"status": 201}"#),
    line("monthly", #"{"status": 429, "body": ""}"#),
  ]

  private func score(_ lines: [String], _ options: [String] = []) throws -> CommandRun {
    try CommandRun(
      ["score"] + options + ["--stdin-filename", "live.jsonl", "-"],
      input: Array(lines.joined(separator: "\n").utf8))
  }

  /// An unknown property warns and does not reject: the four kinds of disagreement come from the cycle.
  @Test func comparesPredictionsWithAnswers() throws {
    let run = try score(Self.lines)
    #expect(run.errors == "")
    #expect(run.status == 1, "a false alarm is among them")
    let text = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      text.first
        == "6 exchanges: 2 right, 1 undecided, 1 missed, 1 wrong code, 1 false alarm; 1 passed over.",
      "\(run.output)")
    #expect(
      text[1].hasPrefix("live.jsonl:3: false alarm: migration-create: predicted rejected 900222"))
    #expect(text[1].hasSuffix("came HTTP 201"))
    #expect(text[2].hasPrefix("live.jsonl:4: wrong code: "))
    #expect(text[3].hasPrefix("live.jsonl:5: missed: "))
    #expect(run.output.contains("\n  900222: 1 false alarm, 2 right\n"))
    #expect(
      run.output.contains(
        "\n  migration-cycle-not-offered: 1 false alarm, 1 wrong code, 2 right\n"))
  }

  @Test func statusIsCleanWithoutAFalseAlarm() throws {
    #expect(try score([Self.lines[0], Self.lines[4]]).status == 0)
  }

  @Test func redactedReportHoldsNoValue() throws {
    let run = try score(Self.lines, ["--redact"])
    #expect(run.status == 1)
    for secret in ["Lake", "Kiln", "2c9d81e6", "b7a4d0f1", "P1M", "annual"] {
      #expect(!run.output.contains(secret), "\(secret)")
    }
    let cases = try #require(try run.json()["disagreements"] as? [[String: Any]])
    #expect(
      cases.compactMap { $0["verdict"] as? String } == ["false alarm", "wrong code", "missed"])
    let body = cases[0]["body"] as? [String: String]
    #expect(body?["billingCycle"] == "string" && body?.count == 4)
  }

  @Test func archivesAndContextsAreScored() throws {
    let body = String(
      decoding: try JSONEncoder().encode(
        #"{"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254"}"#), as: UTF8.self)
    let archive = """
      {"log": {"entries": [{"request": {"method": "POST",
        "url": "https://api.partnercenter.microsoft.com/v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248/migrations/newcommerce",
        "postData": {"text": \(body)}},
        "response": {"status": 404, "content": {"text": "{\\"code\\": 20003}"}}}]}}
      """
    let input = Array(archive.utf8)
    let words = ["score", "--stdin-filename", "x.har", "-"]
    let alone = try CommandRun(words, input: input)
    #expect(alone.output.hasPrefix("1 exchange: 0 right, 0 undecided, 1 missed"))
    let folder = try TemporaryFolder()
    try folder.write(#"{"subscriptions": []}"#, to: "context.json")
    let informed = try CommandRun(
      words + ["--context", "\(folder.path)/context.json"], input: input)
    #expect(informed.output.hasPrefix("1 exchange: 1 right"), "\(informed.output)")
  }

  /// Proxies record bodies in base64: here that of an answer, then that of the request too.
  @Test(arguments: [
    (#"{"text": "eyJjb2RlIjogOTAwMjY5fQ==", "encoding": "base64"}"#, false, 1),
    (#"{"text": "eyJjb2RlIjog\r\nOTAwMjY5fQ", "encoding": "base64"}"#, true, 1),
    (#"{"text": "eyJjb2RlIjog!", "encoding": "base64"}"#, false, 0),
    (#"{"text": "eyJj=b2Rl", "encoding": "base64"}"#, false, 0),
  ])
  func encodedBodiesAreRead(answer: String, isEncoded: Bool, right: Int) throws {
    let plain = FixCase.migration(#", "billingCycle": "weekly""#)
    let body =
      isEncoded
      ? Data(plain.utf8).base64EncodedString() : plain.replacing("\"", with: "\\\"")
    let encoding = isEncoded ? #", "encoding": "base64""# : ""
    let archive = """
      {"log": {"entries": [{"request": {"method": "POST",
        "url": "https://api.partnercenter.microsoft.com/v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248/migrations/newcommerce",
        "postData": {"text": "\(body)"\(encoding)}},
        "response": {"status": 400, "content": \(answer)}}]}}
      """
    let run = try CommandRun(
      ["score", "--stdin-filename", "x.har", "-"], input: Array(archive.utf8))
    if right == 1 {
      #expect(run.output.hasPrefix("1 exchange: 1 right"), "\(run.output)\(run.errors)")
    } else {
      #expect(
        run.errors
          == "pclint: x.har:1: the answer's text is not the base64 that it is said to be\n")
      #expect(run.status == 2)
    }
  }

  @Test(arguments: [
    ("{}", "live.jsonl:1: it has no \"response\" such as"),
    (#"{"response": {"status": 200}}"#, "live.jsonl:1: the envelope has no member \"request\""),
    (#"{"respones": {}}"#, "live.jsonl:1: unknown member \"respones\"; did you mean \"response\"?"),
    ("[]", "live.jsonl:1: the line has to be a JSON object"),
  ])
  func oddRecordings(_ line: String, _ sentence: String) throws {
    let run = try score([line])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("pclint: \(sentence)"), "\(run.errors)")
  }

  /// An answer whose body was not recorded can be compared by its status only.
  @Test func statusIsComparedWhereThereIsNoCode() throws {
    let run = try score([
      Self.line("annual", #"{"status": 400}"#), Self.line("annual", #"{"status": 404}"#),
    ])
    #expect(run.output.hasPrefix("2 exchanges: 1 right, 0 undecided, 0 missed, 1 wrong code"))
  }

  @Test func nothingIsNoSuccess() throws {
    let run = try score([""])
    #expect(run.status == 2)
    #expect(run.errors == "pclint: no exchange was found\n")
  }

  @Test func directoryStandsForItsRecordings() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines[0], to: "a.jsonl")
    try folder.write("{}", to: "b.json")
    try folder.write(#"{"log": {"entries": []}}"#, to: "c.HAR")
    let run = try CommandRun(["score", folder.path])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 exchange: 1 right"))
    let none = try CommandRun(["score", "Sources"])
    #expect(none.errors == "pclint: Sources: the directory holds no .har, .jsonl file\n")
  }

  @Test func otherFilesAreNoRecordings() throws {
    let run = try CommandRun(["score", "Examples/cart-accepted.json"])
    #expect(run.errors.contains("recordings are .har files or .jsonl files of {request, response}"))
  }
}
