import Foundation
import Testing

@Suite("What the command prints")
struct OutputTests {
  private let refused = "Examples/transition-refused-same-subscription.json"

  @Test func textShowsLineCaretAndAnswer() throws {
    let run = try CommandRun([refused])
    #expect(run.output.contains("error 900259 (HTTP 400): "))
    #expect(
      run.output.contains("4  |   \"toSubscriptionId\": \"6E1F9C52-3B0D-4A87-9D64-20C5B7F8A1E3\","))
    #expect(
      run.output.contains("\n   |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"))
    #expect(run.output.contains("\(refused): transition-create: rejected, HTTP 400, code 900259"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func coloursComeOnRequestOnly() throws {
    #expect(try CommandRun(["--color", "always", refused]).output.contains("\u{1B}[1;31m"))
    #expect(!(try CommandRun(["--color", "never", refused]).output.contains("\u{1B}")))
  }

  @Test func jsonIsTheContractsReport() throws {
    let run = try CommandRun(["--format", "json", refused, "Examples/migration-accepted.json"])
    let root = try run.json()
    #expect(root["version"] as? Int == 1)
    let reports = try #require(root["reports"] as? [[String: Any]])
    #expect(reports.map { $0["file"] as? String } == [refused, "Examples/migration-accepted.json"])
    let prediction = try #require(reports[0]["prediction"] as? [String: Any])
    #expect(prediction["outcome"] as? String == "rejected")
    #expect(prediction["status"] as? Int == 400)
    let error = try #require(prediction["error"] as? [String: Any])
    #expect(error["code"] as? Int == 900259)
    #expect(error["source"] as? String == "pclint")
    let finding = try #require((reports[0]["findings"] as? [[String: Any]])?.first)
    #expect(finding["pointer"] as? String == "/toSubscriptionId")
    let range = try #require(finding["range"] as? [String: [String: Int]])
    #expect(range["start"] == ["offset": 143, "line": 4, "column": 23])
  }

  @Test func directoryIsItsFilesInOrder() throws {
    let root = try CommandRun(["--format", "json", "Examples"]).json()
    let names = (root["reports"] as? [[String: Any]] ?? []).compactMap { $0["file"] as? String }
    // The file of requests comes last, with a body of another file in it.
    let files = Array(names[..<(names.firstIndex(of: "Examples/working-day.http") ?? 0)])
    #expect(files == files.sorted())
    #expect(files.count >= 8)
    for file in Set(files) {
      let report = (root["reports"] as? [[String: Any]])?.first { $0["file"] as? String == file }
      let outcome = (report?["prediction"] as? [String: Any])?["outcome"] as? String
      #expect((outcome == "rejected") == file.contains("refused"), "\(file): \(outcome ?? "")")
    }
  }

  /// A report over a request, or over another report, would be a loss.
  @Test(arguments: [
    ["--output", "json=body.json", "body.json"], ["--output", "json=./body.json", "body.json"],
    ["--output", "json=link.json", "body.json"],
    ["--output", "json=new.txt", "--output", "sarif=new.txt", "body.json"],
    ["--context", "context.json", "--output", "json=context.json", "body.json"],
    ["--output", "json=pclint.yaml", "body.json"],
    ["--baseline", "known.json", "--output", "json=known.json", "body.json"],
    ["baseline", "--baseline", "body.json", "body.json"],
  ])
  func nothingIsWrittenOver(_ words: [String]) throws {
    let folder = try TemporaryFolder()
    for name in ["body.json", "context.json", "pclint.yaml", "known.json"] {
      try folder.write("{}", to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.json", withDestinationPath: "body.json")
    let run = try CommandRun(words, folder: folder.path)
    #expect(run.status == 2)
    #expect(
      run.errors.hasSuffix(
        "cannot be written: it is used for something else here; choose another name\n"),
      "\(run.errors)")
    for name in ["body.json", "context.json", "pclint.yaml", "known.json"] {
      #expect(try folder.read(name) == "{}")
    }
  }

  @Test func fullDiskIsTold() throws {
    let run = try Tool([
      "sh", "-c", "'\(CommandRun.executable.path)' '\(sourceRoot())/\(refused)' > /dev/full",
    ])
    #expect(run.status == 2)
    #expect(run.errors == "pclint: <stdout> cannot be written: No space left on device\n")
  }

  @Test func valuesCannotSteerTheTerminal() throws {
    let body = Array(
      "{\"currentSubscriptionId\": \"\\u001b[31m\u{1B}[2J\", \"termDuration\": \"P1M\", \"billingCycle\": \"annual\"}"
        .utf8)
    #expect(!(try CommandRun(["-"], input: body).output.contains("\u{1B}")))
  }

  @Test func explainTellsAllAboutACode() throws {
    let page = try CommandRun(["explain", "600050"]).output
    for piece in ["HTTP 400", "since 2020-11-12", "registration-number"] {
      #expect(page.contains(piece), "\(piece)")
    }
    #expect(try CommandRun(["explain", "2006"]).output.contains("HTTP 403"))
    #expect(try CommandRun(["explain", "800082"]).output.contains("HTTP 400"))
  }

  /// What the sidecar answers to GET /codes/{code} and GET /rules/{id}.
  @Test func explainWritesJSONToo() throws {
    let code = try CommandRun(["explain", "--format", "json", "2006"]).json()
    #expect(code["version"] as? Int == 1)
    let meanings = try #require(code["codes"] as? [[String: Any]])
    #expect(meanings.map { $0["status"] as? Int } == [403, 400])
    let rule = try CommandRun(["explain", "email-of-microsoft", "--format", "json"]).json()
    #expect(rule["id"] as? String == "email-of-microsoft")
    let wrong = try CommandRun(["explain", "--format", "sarif", "2006"])
    #expect(wrong.status == 2)
  }

  @Test func codesAreListed() throws {
    let root = try CommandRun(["codes", "--format", "json"]).json()
    let codes = try #require(root["codes"] as? [[String: Any]])
    let fixture = sourceRoot() + "/Tests/PartnerCenterLintTests/Fixtures/documented-codes.tsv"
    let rows = try String(contentsOfFile: fixture, encoding: .utf8).split(separator: "\n")
    let listed = Set(codes.map { "\($0["code"] as? Int ?? -1)\t\($0["status"] as? Int ?? -1)" })
    #expect(rows.count == 235)
    #expect(Set(rows.map(String.init)).subtracting(listed) == [])
  }

  @Test func indexListsEveryRule() throws {
    let printed = try CommandRun(["rules", "index"]).output
    let kept = try String(contentsOfFile: sourceRoot() + "/Rules/INDEX.md", encoding: .utf8)
    #expect(printed == kept, "Rules/INDEX.md is stale: pclint rules index > Rules/INDEX.md")
    for line in try CommandRun(["rules"]).output.split(separator: "\n") {
      let id = line.split(separator: " ")[2]
      #expect(printed.contains("| `\(id)` |"), "\(id)")
    }
  }

  @Test func coverageIsAccountedFor() throws {
    let printed = try CommandRun(["rules", "coverage"]).output
    let kept = try String(contentsOfFile: sourceRoot() + "/Rules/COVERAGE.md", encoding: .utf8)
    #expect(
      printed == kept, "Rules/COVERAGE.md is stale: pclint rules coverage > Rules/COVERAGE.md")
    #expect(!printed.contains("**unaccounted**"))
  }

  @Test func rulesAreListed() throws {
    let root = try CommandRun(["rules", "--format", "json"]).json()
    let rules = try #require(root["rules"] as? [[String: Any]])
    #expect(rules.contains { $0["id"] as? String == "transition-target-is-source" })
    #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
    #expect(rules.allSatisfy { $0["line"] is Int })
  }
}
