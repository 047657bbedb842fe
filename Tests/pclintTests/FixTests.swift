import Foundation
import Testing

/// A body, and what `--fix` makes of it.
struct FixCase: CustomTestStringConvertible {
  let name: String
  let before: String
  let after: String
  var options = ["--fix"]
  var testDescription: String { name }

  private static func customer(_ number: String, _ country: String) -> String {
    #"{"companyProfile": {"domain": "bergamotteahouse.onmicrosoft.com", "organizationRegistrationNumber": "\#(number)"}, "billingProfile": {"defaultAddress": {"country": "\#(country)"}}}"#
  }

  static func migration(_ rest: String) -> String {
    #"{"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254"\#(rest)}"#
  }

  static let all: [FixCase] = [
    .init(name: "a comma too many", before: migration(" ,\r\n"), after: migration(" \r\n")),
    .init(
      name: "a byte order mark and typographic marks",
      before: "\u{FEFF}" + migration(", “quantity”: 5"), after: migration(", \"quantity\": 5")),
    .init(
      name: "a hyphen and blanks in a number", before: customer("731 00-48", "AZ"),
      after: customer("7310048", "AZ")),
    .init(
      name: "a number that hyphens do not make wrong", before: customer("73-1", "AZ"),
      after: customer("73-1", "AZ")),
    .init(name: "a country", before: customer("", " us"), after: customer("", "US")),
    .init(
      name: "a word misspelt", before: migration(", \"billingCycle\": \"anual\""),
      after: migration(", \"billingCycle\": \"annual\"")),
    .init(
      name: "a word that is like none", before: migration(", \"billingCycle\": \"weekly\""),
      after: migration(", \"billingCycle\": \"weekly\"")),
    .init(
      name: "a comment stays", before: migration("/* why */"), after: migration("/* why */")),
    .init(
      name: "a comment goes where that is allowed", before: migration("/* why */"),
      after: migration(""), options: ["--unsafe-fixes"]),
    .init(
      name: "one mistake behind another", before: "{“companyProfile”: {}, “billingProfile”: {},}",
      after: "{\"companyProfile\": {}, \"billingProfile\": {}}"),
  ]
}

@Suite("Fixes")
struct FixTests {
  @Test("keep everything else", arguments: FixCase.all)
  func fix(_ example: FixCase) throws {
    let folder = try TemporaryFolder()
    try folder.write(example.before, to: "body.json")
    let run = try CommandRun(example.options + ["body.json"], folder: folder.path)
    #expect(run.status != 2, "\(run.errors)")
    #expect(try folder.read("body.json") == example.after)
    // The same again changes nothing.
    let again = try CommandRun(["--diff"] + example.options + ["body.json"], folder: folder.path)
    #expect(again.output == "")
    // The standard input is printed mended.
    let printed = try CommandRun(
      example.options + ["--stdin-filename", "x.json", "-"], input: Array(example.before.utf8))
    #expect(printed.output == example.after)
  }

  /// What is shown, what `patch` makes of it and what `--fix` writes are the same.
  @Test func differenceIsAPatch() throws {
    let folder = try TemporaryFolder()
    let name = "working-day.http"
    let before = try String(contentsOfFile: "\(sourceRoot())/Examples/\(name)", encoding: .utf8)
    try folder.write(before, to: name)
    try folder.write("{}", to: "cart-accepted.json")
    let shown = try CommandRun(["--diff", name], folder: folder.path)
    #expect(shown.status == 1)
    #expect(
      shown.errors.hasSuffix(
        "pclint: 4 fixes would be made in 1 file; 5 requests would still be rejected\n"))
    #expect(try folder.read(name) == before)
    let changed = shown.output.split(separator: "\n").filter {
      ($0.hasPrefix("-") || $0.hasPrefix("+")) && !$0.hasPrefix("---") && !$0.hasPrefix("+++")
    }
    #expect(
      changed == [
        "-    \"organizationRegistrationNumber\": \"731-0048\"",
        "+    \"organizationRegistrationNumber\": \"7310048\"",
        "-  “lineItems”: [", "+  \"lineItems\": [",
        "-      \"billingCycle\": \"montly\"", "-    },",
        "+      \"billingCycle\": \"monthly\"", "+    }",
      ])
    try folder.write(shown.output, to: "change.patch")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/patched", withIntermediateDirectories: true)
    try folder.write(before, to: "patched/\(name)")
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "apply", "--directory=patched", "--unsafe-paths", "change.patch"]
    git.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try git.run()
    git.waitUntilExit()
    let fixed = try CommandRun(["--fix", "--format", "concise", name], folder: folder.path)
    #expect(fixed.errors.hasSuffix("pclint: 4 fixes were made in 1 file\n"))
    #expect(!fixed.output.contains("600050"))
    #expect(try folder.read("patched/\(name)") == folder.read(name))
  }

  /// git reads the names of a difference, and applies it.
  @Test(arguments: ["a b.json", "a\"b\\c.json", "a\nb\t.json", "ü.json", "-x.json"])
  func oddNamesAreInThePatch(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(FixCase.migration(",\n"), to: name)
    let shown = try CommandRun(["--diff", "."], folder: folder.path)
    let applied = try Tool(["git", "-C", folder.path, "apply", "-"], input: shown.output)
    #expect(applied.status == 0, "\(shown.output)\(applied.errors)")
    #expect(try folder.read(name) == FixCase.migration("\n"))
  }

  /// To look for the shortest difference of long texts might take for ever.
  @Test func longTextsAreComparedInTime() throws {
    let line = #"{"operation": "migration-create", "request": {"body": {"billingCycle": "anual"}}}"#
    let lines = String(repeating: line + "\n", count: 4000)
    let run = try CommandRun(
      ["--diff", "--stdin-filename", "x.jsonl", "-"], input: Array(lines.utf8))
    #expect(run.output.hasPrefix("--- a/x.jsonl\n+++ b/x.jsonl\n@@ -1,4000 +1,4000 @@\n-"))
  }

  @Test func whatCannotBeLintedIsTold() throws {
    let run = try CommandRun(
      ["--diff", "--stdin-filename", "x.json", "-"], input: Array("{\"a\": 1,}".utf8))
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("pclint: x.json: the body does not tell which operation"))
  }

  /// Behind a fault that nobody can mend the text may be misread: a quotation mark is missing here.
  @Test func nothingIsGuessedBehindWhatCannotBeMended() throws {
    let body =
      #"{"lineItems":[{"id":0,"quantity":5,"billingCycle":"monthly","termDuration":"P1Y}],"partnerOnRecordAttestationAccepted":true,}"#
    let run = try CommandRun(
      ["--diff", "--operation", "cart-create", "-"], input: Array(body.utf8))
    #expect(run.output.isEmpty)
    #expect(run.errors == "pclint: 1 request would still be rejected\n")
    #expect(run.status == 1)
  }

  @Test func endOfTheFileAndItsModeStay() throws {
    let folder = try TemporaryFolder()
    let body = "{\"currentSubscriptionId\": \"b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254\",}"
    try folder.write(body, to: "body.json")
    let path = folder.path + "/body.json"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let shown = try CommandRun(["--diff", "body.json"], folder: folder.path)
    #expect(
      shown.output.hasSuffix(
        "-\(body)\n\\ No newline at end of file\n+\(body.replacing(",}", with: "}"))\n\\ No newline at end of file\n"
      ))
    _ = try CommandRun(["--fix", "body.json"], folder: folder.path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["body.json"])
  }

  /// A value that a variable holds is the variable's to mend, and recordings are what was sent.
  @Test func onlyWhatStandsInTheFileIsMended() throws {
    let folder = try TemporaryFolder()
    let target = "/v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248/migrations/newcommerce"
    let text = "@cycle = anual\nPOST \(target)\n\n{\"billingCycle\": \"{{cycle}}\"}\n"
    let archive =
      #"{"log": {"entries": [{"request": {"method": "POST", "url": "\#(target)", "postData": {"text": "{\"billingCycle\": \"anual\"}"}}}]}}"#
    try folder.write(text, to: "day.http")
    try folder.write(archive, to: "session.har")
    let run = try CommandRun(["--fix", "day.http", "session.har"], folder: folder.path)
    #expect(run.output.components(separatedBy: "900269").count > 2)
    #expect(!run.output.contains("mends this"), "it would not")
    #expect(try folder.read("day.http") == text && folder.read("session.har") == archive)
    #expect(
      run.errors
        == "pclint: session.har is a recording of what was sent: it is linted, and not mended\npclint: there was nothing to fix\n"
    )
  }

  /// In a line of JSON Lines the body may be a value or a text, in which a mark has to be escaped.
  @Test func linesAreMended() throws {
    let folder = try TemporaryFolder()
    let lines = [
      #"{"operation": "migration-create", "request": {"body": {"billingCycle": "anual" ,}}}"#
        + "\r",
      "", #" {"request": {"method": "GET", "path": "/v1/customers"}}"#, "{",
      #"{"operation": "migration-create", "request": {"body": "{\n\t“billingCycle”: \"\u0061nual\",\/**\/}"}}"#,
    ]
    let text = lines.joined(separator: "\n")
    let mended = text.replacing(#""anual" ,"#, with: #""annual" "#)
      .replacing("“billingCycle”", with: #"\"billingCycle\""#)
      .replacing(#"\"\u0061nual\","#, with: #"\"annual\""#)
    try folder.write(text, to: "all.jsonl")
    let shown = try CommandRun(["--diff", "all.jsonl"], folder: folder.path)
    #expect(shown.output.components(separatedBy: "\n-").count == 3, "\(shown.output)")
    #expect(try folder.read("all.jsonl") == text)
    let run = try CommandRun(["--fix", "all.jsonl"], folder: folder.path)
    #expect(try folder.read("all.jsonl") == mended)
    #expect(run.errors.hasPrefix("pclint: all.jsonl:4:2: "))
    #expect(
      run.errors.contains("pclint: 5 fixes were made in 1 file; --unsafe-fixes would make 1 more"))
  }

  /// What is printed of a body, and the exit status, by what there is to mend and what remains.
  @Test(arguments: [
    ("monthly", [], 0, false, ""),
    ("anual", [], 1, true, "1 fix would be made in 1 file"),
    ("weekly", [], 1, false, "1 request would still be rejected"),
    ("weekly", ["--fail-on", "never"], 0, false, "1 request would still be rejected"),
    ("anual", ["--fail-on", "never"], 0, true, "1 fix would be made in 1 file"),
  ])
  func statusOfADifference(
    cycle: String, options: [String], status: Int32, isShown: Bool, sentence: String
  ) throws {
    let body = FixCase.migration(", \"billingCycle\": \"\(cycle)\"")
    let run = try CommandRun(["--diff"] + options + ["-"], input: Array(body.utf8))
    #expect(run.status == status)
    #expect(run.output.isEmpty != isShown)
    #expect(run.errors == (sentence.isEmpty ? "" : "pclint: \(sentence)\n"))
  }

  /// The standard output holds the text or the difference, so that the rest goes to the standard error.
  @Test(arguments: ["--fix", "--diff"]) func reportsStandBeside(_ option: String) throws {
    let folder = try TemporaryFolder()
    let body = FixCase.migration(#", "billingCycle": "weekly","#)
    let words = ["--format", "concise", "--output", "json=\(folder.path)/report.json", "--summary"]
    let run = try CommandRun([option] + words + ["-"], input: Array(body.utf8))
    #expect(run.status == 1)
    #expect(!run.output.contains("900269"))
    #expect(run.errors.contains("<stdin>:1:"))
    #expect(run.errors.contains("1 request: 0 accepted, 1 rejected"))
    #expect(try folder.read("report.json").contains("900269"))
    #expect(try !folder.read("report.json").contains("800002"), "what remains is reported")
  }
}
