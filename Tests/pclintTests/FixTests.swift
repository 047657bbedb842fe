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

  @Test func whatCannotBeLintedIsTold() throws {
    let run = try CommandRun(
      ["--diff", "--stdin-filename", "x.json", "-"], input: Array("{\"a\": 1,}".utf8))
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("pclint: x.json: the body does not tell which operation"))
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

  /// What could not be written is reported as it stands. Who may write anything cannot try this.
  @Test(.enabled(if: getuid() == 0 && Tool.exists("setpriv")))
  func fileThatCannotBeWrittenStays() throws {
    let folder = try TemporaryFolder()
    let body = FixCase.migration(",")
    try folder.write(body, to: "body.json")
    let copy = folder.path + "/pclint"
    try FileManager.default.copyItem(atPath: CommandRun.executable.path, toPath: copy)
    let run = try Tool([
      "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", copy, "--fix", "--format",
      "concise", folder.path + "/body.json",
    ])
    #expect(run.status == 2)
    #expect(run.output.contains("json-trailing-comma"))
    #expect(
      run.errors == "pclint: \(folder.path)/body.json cannot be written: Permission denied\n")
    #expect(try folder.read("body.json") == body)
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
