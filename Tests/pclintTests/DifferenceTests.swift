import Foundation
import Testing

@Suite("Differences")
struct DifferenceTests {
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
}
