import Foundation
import Testing

@Suite("Inputs")
struct InputTests {
  private static let target =
    "/v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248/migrations/newcommerce"
  private static let body =
    #"{"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254", "termDuration": "P1M", "billingCycle": "annual"}"#

  private func reports(_ run: CommandRun) -> [[String: Any]] {
    run.output.split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  private func firstPlace(_ report: [String: Any]) -> [String: Int]? {
    let finding = (report["findings"] as? [[String: Any]])?.first
    return (finding?["range"] as? [String: [String: Int]])?["start"]
  }

  @Test func envelopesAreLintedLineByLine() throws {
    let text = try JSONEncoder().encode(Self.body)
    let lines = [
      #"{"request": {"method": "POST", "path": "\#(Self.target)", "body": \#(Self.body)}}"#, "",
      #"{"operation": "migration-create", "request": {"body": \#(String(decoding: text, as: UTF8.self))}}"#,
      #"{"request": {"method": "GET", "path": "/v1/customers"}}"#, "{\"request\"",
      #"{"body": {}}"#,
    ]
    let input = Array(lines.joined(separator: "\n").utf8)
    let run = try CommandRun(
      ["--format", "jsonl", "--stdin-filename", "all.jsonl", "-"], input: input)
    #expect(run.status == 2)
    #expect(run.errors.contains("pclint: all.jsonl:5:11: "))
    #expect(
      run.errors.contains("pclint: all.jsonl:6: the envelope has the unknown member \"body\""))
    #expect(run.errors.contains("  all.jsonl:4: GET /v1/customers"))
    let reports = reports(run)
    #expect(reports.count == 2)
    for (report, line) in zip(reports, [1, 3]) {
      #expect(report["file"] as? String == "all.jsonl")
      #expect((report["request"] as? [String: Any])?["line"] as? Int == line)
      let start = try #require(firstPlace(report))
      #expect(start["line"] == line)
      let found = input[(start["offset"] ?? 0)...].starts(
        with: (line == 1 ? "\"annual\"" : "\\\"annual\\\"").utf8)
      #expect(found)
    }
  }

  @Test func envelopesBringContextAndTime() throws {
    let line =
      #"{"operation": "migration-create", "request": {"body": \#(Self.body)}, "context": {"subscriptions": []}, "now": "2024-03-05T10:00:00Z"}"#
    let run = try CommandRun(
      ["--format", "jsonl", "--stdin-filename", "x.ndjson", "-"], input: Array(line.utf8))
    let report = try #require(reports(run).first)
    #expect((report["unchecked"] as? [Any])?.isEmpty == true)
    let broken = line.replacing("[]", with: "7")
    let refused = try CommandRun(["--stdin-filename", "x.ndjson", "-"], input: Array(broken.utf8))
    #expect(refused.status == 2)
    #expect(refused.errors.hasPrefix("pclint: x.ndjson:1: the context cannot be used"))
  }

  @Test func archivesAreLinted() throws {
    let body = String(
      decoding: try JSONEncoder().encode(Self.body.replacing(", ", with: ",\n\t")), as: UTF8.self)
    let archive = """
      {"log": {"version": "1.2", "entries": [
        {"request": {"method": "GET", "url": "https://example.com/"}},
        {"request": {"method": "POST", "url": "https://api.partnercenter.microsoft.com\(Self.target)?x=y",
          "postData": {"mimeType": "application/json", "text": \(body)}}}
      ]}}
      """
    let run = try CommandRun(
      ["--format", "jsonl", "--stdin-filename", "session.har", "-"], input: Array(archive.utf8))
    #expect(run.status == 1)
    #expect(run.errors.contains("1 request was passed over"))
    let report = try #require(reports(run).first)
    let start = try #require(firstPlace(report))
    #expect(start["line"] == 4)
    #expect(Array(archive.utf8)[(start["offset"] ?? 0)...].starts(with: "\\\"annual\\\"".utf8))
  }

  @Test(
    "that are no archives are refused",
    arguments: [
      ("{}", "x.har: this is no HAR file: it has no list \"log.entries\""),
      ("{\"log\"", "x.har:1:7: "), ("{\"log\": {\"entries\": []}}", "x.har: there is no request"),
    ])
  func noArchive(_ text: String, _ sentence: String) throws {
    let run = try CommandRun(["--stdin-filename", "x.har", "-"], input: Array(text.utf8))
    #expect(run.status == 2)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func standardInputIsCalledAsWanted() throws {
    let run = try CommandRun(
      ["--format", "concise", "--stdin-filename", "cart/new.json", "-"],
      input: Array(Self.body.utf8))
    #expect(run.output.hasPrefix("cart/new.json:1:"))
  }

  @Test func directoryStandsForItsRequests() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.body, to: "b.json")
    try folder.write("POST \(Self.target)\n\n\(Self.body)\n", to: "c.http")
    try folder.write(
      #"{"operation": "migration-create", "request": {"body": {}}}"#, to: "a.jsonl")
    try folder.write("nothing", to: "d.txt")
    try folder.write("{}", to: "pclint-baseline.json")
    let run = try CommandRun(["--format", "jsonl", folder.path])
    let names = reports(run).compactMap { $0["file"] as? String }
    #expect(names == ["a.jsonl", "b.json", "c.http"].map { "\(folder.path)/\($0)" })
  }

  /// Who shows findings beside the lines of a change knows a file by its name without points in front.
  @Test func directoryHereHasNoNameOfItsOwn() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.body, to: "b.json")
    try folder.write(Self.body, to: "C.JSON")
    for words in [["."], ["./"], ["./C.JSON", ".//b.json"]] {
      let run = try CommandRun(["--format", "jsonl"] + words, folder: folder.path)
      #expect(reports(run).compactMap { $0["file"] as? String } == ["C.JSON", "b.json"])
    }
  }

  @Test func nameThatIsNoUTF8IsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.body, to: "b.json")
    let renamed = try Tool([
      "sh", "-c", "mv '\(folder.path)/b.json' \"$(printf '\(folder.path)/caf\\351.json')\"",
    ])
    #expect(renamed.status == 0)
    let run = try CommandRun(["."], folder: folder.path)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "pclint: caf\u{FFFD}.json: its name is not UTF-8, and cannot be opened; rename it\n")
  }

  /// Silence must not look like success: what was to make the lines may have failed.
  @Test(arguments: ["", "\n \r\n"], [[], ["--diff"]])
  func noLineIsTold(_ text: String, _ options: [String]) throws {
    let words = options + ["--stdin-filename", "x.jsonl", "-"]
    let run = try CommandRun(words, input: Array(text.utf8))
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("pclint: x.jsonl: there is no request in it; each line holds one"))
  }

  /// As Windows PowerShell writes what is sent to a file.
  @Test(arguments: ["x.json", "x.http", "x.jsonl", "x.har"]) func utf16IsTold(_ name: String) throws
  {
    let text = "\u{FEFF}POST \(Self.target)\n\n{}".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let words = ["--operation", "migration-create", "--stdin-filename", name, "-"]
    let run = try CommandRun(words, input: text)
    #expect((run.output + run.errors).contains("UTF-16"))
    #expect(run.status > 0)
  }

  private func makePipe(_ path: String) throws {
    let made = unsafe mkfifo(path, 0o600)
    try #require(made == 0)
  }

  /// A pipe would be waited for without end.
  @Test func pipesAreNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.body, to: "b.json")
    try folder.write("POST \(Self.target)\n\n< ./pipe.json\n", to: "c.http")
    try makePipe("\(folder.path)/pipe.json")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/folder.json", withIntermediateDirectories: false)
    let run = try CommandRun(["--format", "jsonl", folder.path])
    #expect(reports(run).compactMap { $0["file"] as? String } == ["\(folder.path)/b.json"])
    #expect(run.errors.contains("pipe.json: it is no regular file"))
    #expect(run.status == 2)
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/rules", withIntermediateDirectories: false)
    try makePipe("\(folder.path)/rules/x.yaml")
    let rules = try CommandRun(["--rules", "\(folder.path)/rules", "\(folder.path)/b.json"])
    #expect(rules.errors.contains("it is no regular file"))
    #expect(rules.status == 2)
  }
}
