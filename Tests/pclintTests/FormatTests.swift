import Foundation
import FoundationXML
import Testing

/// A form of output, and the file that holds what it prints.
struct FormatCase: CustomTestStringConvertible {
  let format: String
  let file: String
  var testDescription: String { format }

  static let all: [FormatCase] = [
    ("text", "txt"), ("concise", "concise.txt"), ("json", "json"), ("jsonl", "jsonl"),
    ("sarif", "sarif"), ("github", "github.txt"), ("gitlab", "gitlab.json"), ("junit", "xml"),
    ("markdown", "md"),
  ].map { FormatCase(format: $0.0, file: "golden.\($0.1)") }
}

@Suite("Forms of output")
struct FormatTests {
  static let folder = sourceRoot() + "/Tests/pclintTests/Fixtures/formats"
  /// Rules whose messages repeat values of the request, and requests whose values do their worst.
  static let words = [
    "--rules", "rules", "--context", "../../../../Examples/contexts/snapshot.json",
    "two requests.http",
  ]

  private static func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(arguments + words, folder: folder)
  }

  /// Set `PCLINT_RECORD` to write the files anew, then read the difference.
  @Test("are what they were", arguments: FormatCase.all)
  func golden(_ example: FormatCase) throws {
    let run = try Self.run(["--format", example.format])
    #expect(run.status == 1)
    #expect(run.errors == "")
    let file = URL(fileURLWithPath: "\(Self.folder)/\(example.file)")
    if ProcessInfo.processInfo.environment["PCLINT_RECORD"] != nil {
      try Data(run.output.utf8).write(to: file)
    }
    #expect(run.output == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test func severalAtOnceAreTheSame() throws {
    let folder = try TemporaryFolder()
    let outputs = FormatCase.all.flatMap {
      ["--output", "\($0.format)=\(folder.path)/\($0.file)"]
    }
    let run = try Self.run(["--format", "concise"] + outputs)
    for example in FormatCase.all {
      let alone = try String(contentsOfFile: "\(Self.folder)/\(example.file)", encoding: .utf8)
      #expect(try folder.read(example.file) == alone, "\(example.format)")
      if example.format == "concise" { #expect(run.output == alone) }
    }
  }

  @Test("hold no control characters", arguments: FormatCase.all)
  func clean(_ example: FormatCase) throws {
    let run = try Self.run(["--format", example.format])
    #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    // GitHub's runner obeys lines that begin so, in any step's output.
    if example.format != "github" {
      for line in run.output.split(separator: "\n") {
        #expect(!line.drop { $0 == " " }.hasPrefix("::"), "\(line)")
      }
    }
  }

  /// A newline in a file's name begins no line: what follows it could be a command of GitHub's runner.
  @Test("tell odd names of files in one line", arguments: FormatCase.all)
  func names(_ example: FormatCase) throws {
    let folder = try TemporaryFolder()
    let name = "a\n::error::b\u{1B}.json"
    try folder.write(ConfigurationTests.refused, to: name)
    let words = ["--format", example.format, name, "c\n::error::d.json"]
    let run = try CommandRun(words, folder: folder.path)
    #expect(run.status == 2)
    #expect(run.errors == "pclint: c\\n::error::d.json: No such file or directory\n")
    #expect(!run.output.contains("\n::error::"), "\(run.output)")
    #expect(!run.output.contains("\u{1B}"))
    if example.format == "github" { #expect(run.output.contains("file=a%0A%3A%3Aerror")) }
    if example.format == "json" {
      let report = (try run.json()["reports"] as? [[String: Any]])?.first
      #expect(report?["file"] as? String == name)
    }
  }

  @Test func githubCommandsKeepToTheirForm() throws {
    let lines = try Self.run(["--format", "github"]).output.split(separator: "\n")
    #expect(lines.count == 2)
    let form =
      /::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[^,:]+::[^\r\n]+/
    for line in lines { #expect(line.wholeMatch(of: form) != nil, "\(line)") }
  }

  /// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
  @Test func gitlabReportHasWhatGitLabAsksFor() throws {
    let output = try Self.run(["--format", "gitlab"]).output
    let issues =
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]] ?? []
    #expect(issues.count == 2)
    for issue in issues {
      #expect(issue["description"] is String && issue["check_name"] is String)
      let severity = issue["severity"] as? String ?? ""
      #expect(["info", "minor", "major", "critical", "blocker"].contains(severity))
      let location = issue["location"] as? [String: Any]
      #expect(location?["path"] as? String == "two requests.http")
      #expect((location?["lines"] as? [String: Int])?["begin"] ?? 0 > 0)
    }
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == issues.count)
  }

  @Test func junitIsXML() throws {
    let output = try Self.run(["--format", "junit"]).output
    #expect(XMLParser(data: Data(output.utf8)).parse())
  }

  /// A finding keeps its fingerprint while other lines of the file come and go.
  @Test func fingerprintsDoNotMove() throws {
    let text = try String(contentsOfFile: "\(Self.folder)/two requests.http", encoding: .utf8)
    let folder = try TemporaryFolder()
    var found: [[String]] = []
    for text in [text, "# a line more\n\n" + text.replacing("\"P1Y\"", with: "\"P3Y\"")] {
      try folder.write(text, to: "day.http")
      let run = try CommandRun(
        ["--rules", "\(Self.folder)/rules", "--format", "gitlab", "day.http"], folder: folder.path)
      let issues = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
      found.append((issues ?? []).compactMap { $0["fingerprint"] as? String })
    }
    #expect(found[0].count == 2 && found[0] == found[1])
  }

  @Test("without a finding are well-formed too", arguments: ["json", "sarif", "gitlab"])
  func empty(_ format: String) throws {
    let body = Array(#"{"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254"}"#.utf8)
    let run = try CommandRun(["--format", format, "-"], input: body)
    #expect(run.status == 0)
    _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
  }
}
