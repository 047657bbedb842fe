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

  private static func migration(_ rest: String) -> String {
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
    #expect(shown.errors == "pclint: 4 fixes would be made in 1 file\n")
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
    #expect(fixed.errors.hasPrefix("pclint: 4 fixes were made in 1 file"))
    #expect(!fixed.output.contains("600050"))
    #expect(try folder.read("patched/\(name)") == folder.read(name))
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
    #expect(run.status == 0)
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
    let text =
      "@cycle = anual\nPOST /v1/customers/2c9d81e6-47b3-4f0a-8c15-90e3a7d6f248/migrations/newcommerce\n\n{\"billingCycle\": \"{{cycle}}\"}\n"
    try folder.write(text, to: "day.http")
    let line = #"{"operation": "migration-create", "request": {"body": {"billingCycle": "anual"}}}"#
    try folder.write(line, to: "all.jsonl")
    let run = try CommandRun(
      ["--fix", "--format", "concise", "day.http", "all.jsonl"], folder: folder.path)
    #expect(run.output.contains("900269"))
    #expect(try folder.read("day.http") == text && folder.read("all.jsonl") == line)
  }
}
