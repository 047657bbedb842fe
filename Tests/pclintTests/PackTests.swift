import Foundation
import Testing

/// A pack of rules that does its worst.
struct HostilePack: CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: String
  var testDescription: String { name }

  private static func rule(_ expression: String, _ when: String = "true") -> String {
    """
    rules:
      - id: ours
        title: ours
        severity: warning
        confidence: inferred
        code: null
        source: us
        message: ours
        help: ours
        operations: [cart-create]
        when: "\(when)"
        expression: "\(expression)"
        examples: {}

    """
  }

  /// Refused when they are loaded.
  static let refused: [HostilePack] = [
    .init(
      name: "aliases that multiply",
      text: "title: &a [x,x,x,x]\nsource: &b [*a,*a,*a,*a]\n",
      expected: "pack/common.yaml:1:8: error: anchors (&name) are not allowed"),
    .init(
      name: "deep nesting", text: "rules: " + String(repeating: "[", count: 5000),
      expected: "error: collections may nest 64 deep at most"),
    .init(
      name: "a file of 5 MB", text: "# " + String(repeating: "x", count: 5 << 20),
      expected: "pack/common.yaml:1:1: error: the file cannot be read: it is larger than 4 MiB"),
    .init(
      name: "a name twice", text: "rules: []\nrules: []\n",
      expected: "pack/common.yaml:2:1: error: \"rules\" stands twice in this mapping"),
    .init(
      name: "an expression as deep as a well",
      text: rule(String(repeating: "(", count: 4000) + "1" + String(repeating: ")", count: 4000)),
      expected: "pack/common.yaml:"),
    .init(
      name: "a pattern of 5000 characters",
      text: rule("'x'.matches('\(String(repeating: "x", count: 5000))')"),
      expected: "pack/common.yaml:"),
    .init(
      name: "a function that reads files", text: rule("readFile('/etc/passwd') == ''"),
      expected: "pack/common.yaml:12:"),
    .init(
      name: "a fix that is none", text: rule("true") + "    fix: { valeu: x }\n",
      expected: "unknown name \"valeu\"; did you mean \"value\"?"),
  ]

  /// Given up when they are asked.
  static let expensive: [HostilePack] = [
    .init(
      name: "a pattern without end",
      text: rule("!'\(String(repeating: "a", count: 40))!'.matches('^(a+)+$')"),
      expected: "a regular expression took too many steps"),
    .init(
      name: "loops in loops",
      text: rule(
        "[1,2,3,4,5,6,7,8,9,0].map(a,[1,2,3,4,5,6,7,8,9,0].map(b,[1,2,3,4,5,6,7,8,9,0].map(c,[1,2,3,4,5,6,7,8,9,0].map(d,[1,2,3,4,5,6,7,8,9,0].map(e,[1,2,3,4,5,6,7,8,9,0].map(f,[1,2,3,4,5,6,7,8,9,0].map(g,a+b+c+d+e+f+g))))))).size() > 0"
      ), expected: "costs more than its budget allows"),
  ]
}

@Suite("Packs of rules")
struct PackTests {
  private func folder(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/pack", withIntermediateDirectories: true)
    try folder.write(text, to: "pack/common.yaml")
    return folder
  }

  @Test("that do their worst are refused", arguments: HostilePack.refused)
  func refused(_ pack: HostilePack) throws {
    let start = Date()
    let folder = try folder(pack.text)
    let run = try CommandRun(["rules", "test", "pack"], folder: folder.path)
    #expect(run.status == 2)
    #expect(run.output.contains(pack.expected), "\(run.output.prefix(500))\(run.errors)")
    #expect(run.output.contains(": error: "))
    #expect(run.output.utf8.count < 20_000)
    #expect(Date().timeIntervalSince(start) < 20)
  }

  /// What a rule costs is bounded: it is given up, and said so, and the others are asked.
  @Test("that cost too much are given up", arguments: HostilePack.expensive)
  func expensive(_ pack: HostilePack) throws {
    let folder = try folder(pack.text)
    let start = Date()
    let run = try CommandRun(
      ["--rules", "pack", "--format", "json", "--operation", "cart-create", "-"],
      input: Array(#"{"lineItems": [], "nobody": 1}"#.utf8), folder: folder.path)
    #expect(run.status != 2, "\(run.errors)")
    let report = try #require((try run.json()["reports"] as? [[String: Any]])?.first)
    let unchecked = report["unchecked"] as? [[String: Any]] ?? []
    let ours = try #require(unchecked.first { $0["rule"] as? String == "ours" })
    #expect((ours["failure"] as? String)?.contains(pack.expected) == true, "\(ours)")
    let findings = report["findings"] as? [[String: Any]] ?? []
    #expect(findings.contains { $0["rule"] as? String == "unknown-property" })
    #expect(Date().timeIntervalSince(start) < 20)
  }

  @Test func mistakesAreToldAsCompilersDo() throws {
    let folder = try folder("rules:\n  - id: ours\n    titel: x\n")
    let run = try CommandRun(["rules", "test", "pack"], folder: folder.path)
    #expect(run.status == 2)
    #expect(
      run.output == """
        pack/common.yaml:3:5: error: unknown name "titel"; did you mean "title"?
          3 |     titel: x
            |     ^

        """)
  }

  @Test func examplesThatFailAreToldAsCompilersDo() throws {
    let rules = try String(
      contentsOfFile: FormatTests.folder + "/rules/common.yaml", encoding: .utf8)
    let working = try folder(rules)
    let good = try CommandRun(["rules", "test", "pack"], folder: working.path)
    #expect(good.status == 0)
    #expect(good.output == "1 rule, 2 examples: all as they say\n")
    let folder = try folder(rules.replacing("quantity: 301 }", with: "quantity: 5 }"))
    let run = try CommandRun(["rules", "test", "pack"], folder: folder.path)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        "pack/common.yaml:19:11: error: seats-need-approval: \"rejected example 1\": the rule is silent about it"
      ), "\(run.output)")
    #expect(run.output.contains("\n  19 |         - { change: { lineItems/0/quantity: 5 }"))
  }

  /// The page of the README is a pack that works.
  @Test func packOfTheReadmeWorks() throws {
    let readme = try String(contentsOfFile: sourceRoot() + "/Rules/README.md", encoding: .utf8)
    let section = try #require(readme.components(separatedBy: "## Your own rules").last)
    let block = section.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
    let folder = try folder(block)
    let run = try CommandRun(["rules", "test", "pack"], folder: folder.path)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
