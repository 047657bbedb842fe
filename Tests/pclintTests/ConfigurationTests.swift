import Foundation
import Testing

/// A `pclint.yaml` that cannot be used, and the sentence about it.
struct BadConfiguration: CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: String
  var testDescription: String { name }

  static let all: [BadConfiguration] = [
    .init(
      name: "unknown name", text: "ignroe: []",
      expected: "pclint.yaml:1:1: unknown name \"ignroe\"; did you mean \"ignore\"?"),
    .init(
      name: "unknown name inside", text: "ignore:\n  - { rule: x, because: y }",
      expected:
        "pclint.yaml:2:16: unknown name \"because\"; known are rule, files, at, reason, until"),
    .init(
      name: "no reason", text: "ignore:\n  - rule: unknown-property",
      expected: "pclint.yaml:2:5: \"reason\" is missing here"),
    .init(
      name: "unknown rule", text: "severity: { unknown-proprty: off }",
      expected:
        "pclint.yaml:1:13: \"unknown-proprty\" is no rule; did you mean \"unknown-property\"?"),
    .init(
      name: "unknown rule to ignore", text: "ignore: [{ rule: x, reason: y }]",
      expected: "pclint.yaml:1:10: \"x\" is no rule"),
    .init(
      name: "unknown severity", text: "severity: { unknown-property: of }",
      expected: "pclint.yaml:1:31: \"of\" is no severity; did you mean \"off\"?"),
    .init(
      name: "no date", text: "ignore: [{ rule: unknown-property, reason: y, until: tomorrow }]",
      expected: "pclint.yaml:1:54: \"tomorrow\" is no date such as 2026-12-31"),
    .init(
      name: "no list", text: "rules: x", expected: "pclint.yaml:1:8: a list is expected here"),
    .init(
      name: "files of which nothing is said", text: "files: [{ match: '*.json' }]",
      expected: "pclint.yaml:1:9: say an \"operation\" or a \"context\" for these files"),
    .init(
      name: "unknown operation", text: "files: [{ match: '*.json', operation: cart-crate }]",
      expected:
        "pclint.yaml:1:39: \"cart-crate\" is no operation; did you mean \"cart-create\"?"),
    .init(
      name: "a code for a rule", text: "severity: { 27002: off }",
      expected:
        "pclint.yaml:1:13: \"27002\" is no rule; \"pclint explain 27002\" names the rules of an error code"
    ),
    .init(
      name: "a reason of blanks", text: "ignore: [{ rule: unknown-property, reason: ' ' }]",
      expected: "pclint.yaml:1:44: a text is expected here"),
    .init(
      name: "unknown level", text: "fail-on: errors",
      expected: "pclint.yaml:1:10: \"errors\" is no level; did you mean \"error\"?"),
    .init(
      name: "a context that is not there", text: "context: none.json",
      expected: "none.json: No such file or directory"),
    .init(
      name: "an alias", text: "rules: &a [x]",
      expected: "pclint.yaml:1:8: anchors (&name) are not allowed; write the value out"),
    .init(
      name: "a baseline that is none", text: "baseline: body.json",
      expected: "body.json: this is no baseline; \"pclint baseline\" writes one"),
  ]
}

@Suite("pclint.yaml")
struct ConfigurationTests {
  static let refused =
    #"{"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254", "termDuration": "P1M", "billingCycle": "annual"}"#

  private static func project(_ configuration: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(configuration, to: "pclint.yaml")
    try folder.write(refused, to: "body.json")
    return folder
  }

  private static func lint(_ folder: TemporaryFolder, _ words: [String] = ["body.json"]) throws
    -> CommandRun
  {
    try CommandRun(["--format", "concise"] + words, folder: folder.path)
  }

  @Test("mistakes are told with their place", arguments: BadConfiguration.all)
  func mistake(_ example: BadConfiguration) throws {
    let run = try Self.lint(try Self.project(example.text))
    #expect(run.status == 2)
    #expect(run.errors == "pclint: \(example.expected)\n")
  }

  @Test func isFoundUpwardsAndCanBeLeftOut() throws {
    let folder = try Self.project("severity: { migration-cycle-not-offered: off }")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/a/b", withIntermediateDirectories: true)
    let deep = folder.path + "/a/b"
    #expect(try CommandRun(["../../body.json"], folder: deep).status == 0)
    #expect(try CommandRun(["--no-config", "../../body.json"], folder: deep).status == 1)
    let other = try CommandRun(
      ["--config", "pclint.yaml", "body.json"], folder: folder.path)
    #expect(other.status == 0)
    #expect(
      try CommandRun(["--config", "none.yaml", "body.json"], folder: folder.path).status == 2)
  }

  /// A file in which everything is commented out, too.
  @Test(arguments: ["", "\n", "# rules: [ours]\n", "---\n", "null\n", "{}", "ignore:\nrules: ~\n"])
  func saysNothing(_ text: String) throws {
    let run = try Self.lint(try Self.project(text))
    #expect(run.status == 1)
    #expect(run.errors == "")
  }

  /// What a run uses besides requests is none of a folder's requests.
  @Test func ownFilesAreNoRequests() throws {
    let folder = try Self.project("context: context.json")
    try folder.write("{}", to: "context.json")
    _ = try CommandRun(["baseline", "."], folder: folder.path)
    let words = ["--baseline", "pclint-baseline.json", "--output", "json=report.json", "."]
    for _ in 0..<2 {
      let run = try Self.lint(folder, words)
      #expect(run.status == 0)
      #expect(run.errors == "")
    }
    #expect(try folder.read("report.json").components(separatedBy: "\"file\"").count == 2)
    // Without the baseline it is none either.
    #expect(try Self.lint(folder, ["--output", "json=report.json", "./"]).errors == "")
  }

  @Test func severitiesChange() throws {
    let folder = try Self.project("severity: { migration-cycle-not-offered: warning }")
    let run = try Self.lint(folder)
    #expect(run.status == 0)
    #expect(run.output.contains(": warning 900222 "))
    try folder.write("severity: { json-trailing-comma: error }", to: "pclint.yaml")
    try folder.write("{\"currentSubscriptionId\": \"\",}", to: "body.json")
    let impossible = try Self.lint(folder)
    #expect(impossible.status == 2)
    #expect(impossible.errors.contains("cannot become an error: it names no code and no status"))
  }

  @Test func filesHaveTheirOperationAndContext() throws {
    let folder = try Self.project(
      """
      fail-on: never
      files:
        - { match: "*.json", operation: migration-validate }
        - { match: "**/body.json", context: none.json }
      """)
    try folder.write(#"{"subscriptions": []}"#, to: "none.json")
    let run = try CommandRun(["--format", "json", "body.json"], folder: folder.path)
    #expect(run.status == 0)
    let report = try #require((try run.json()["reports"] as? [[String: Any]])?.first)
    #expect(report["operation"] as? String == "migration-validate")
    #expect((report["unchecked"] as? [Any])?.count == 0)
  }

  @Test func rulesOfTheProjectAreRead() throws {
    let folder = try Self.project("rules: [ours]")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/ours", withIntermediateDirectories: true)
    let rules = try String(
      contentsOfFile: FormatTests.folder + "/rules/common.yaml", encoding: .utf8)
    try folder.write(rules, to: "ours/common.yaml")
    let cart =
      #"{"lineItems": [{"catalogItemId": "A:B:C", "quantity": 500, "termDuration": "P1Y", "billingCycle": "monthly"}]}"#
    try folder.write(cart, to: "cart.json")
    #expect(try Self.lint(folder, ["cart.json"]).output.contains("seats-need-approval"))
    // Whoever sees such a finding asks what it means.
    let page = try CommandRun(["explain", "seats-need-approval"], folder: folder.path)
    #expect(page.output.hasPrefix("seats-need-approval"))
    #expect(
      try CommandRun(["rules"], folder: folder.path).output.contains("seats-need-approval"))
    #expect(
      try CommandRun(["explain", "--no-config", "seats-need-approval"], folder: folder.path).status
        == 2)
  }

  /// `*` and `?` within a name, `**` for any number of names, no slash for a name anywhere.
  @Test(arguments: [
    ("*.json", true), ("body.json", true), ("b?dy.json", true), ("**/body.json", true),
    ("a/*.json", false), ("/body.json", true), ("**", true), ("*.http", false), ("b*y*", true),
  ])
  func ignores(_ pattern: String, _ isIgnored: Bool) throws {
    let folder = try Self.project(
      """
      ignore:
        - { rule: migration-cycle-not-offered, files: "\(pattern)", at: /billingCycle, reason: known }
      """)
    let run = try Self.lint(folder, ["./body.json"])
    #expect(run.output.isEmpty == isIgnored, "\(run.output)")
    #expect(run.status == (isIgnored ? 0 : 1))
    #expect(run.errors == "")
  }

  @Test func ignoresThatAreNotNeededAreTold() throws {
    let folder = try Self.project(
      """
      ignore:
        - { rule: migration-cycle-not-offered, at: /quantity, reason: known }
        - { rule: migration-cycle-not-offered, until: 2024-01-31, reason: until the end of January }
        - { rule: unknown-property, files: other.json, reason: not linted here }
      """)
    let january = try Self.lint(folder, ["--now", "2024-01-31T23:00:00Z", "body.json"])
    #expect(january.status == 0)
    #expect(
      january.errors
        == "pclint: pclint.yaml:2:5: this ignore of \"migration-cycle-not-offered\" is not needed; remove it\n"
    )
    let february = try Self.lint(folder, ["--now", "2024-02-01T00:00:00Z", "body.json"])
    #expect(february.status == 1)
    #expect(
      february.errors.contains(
        "pclint.yaml:3:5: this ignore of \"migration-cycle-not-offered\" ended on 2024-01-31"))
    #expect(!february.errors.contains("unknown-property"))
  }

  @Test func baselinePassesOverWhatWasThere() throws {
    let folder = try Self.project("baseline: known.json")
    let written = try CommandRun(["baseline", "body.json"], folder: folder.path)
    #expect(written.status == 0)
    #expect(written.errors == "pclint: 1 finding written to known.json\n")
    #expect(try Self.lint(folder).status == 0)
    // Lines move and other values change: the finding is the same.
    let moved = Self.refused.replacing("{\"", with: "{\n\n  \"quantity\": 5,\n  \"")
    try folder.write(moved, to: "body.json")
    #expect(try Self.lint(folder).status == 0)
    try folder.write(moved.replacing("annual", with: "triennial"), to: "body.json")
    let changed = try Self.lint(folder)
    #expect(changed.status == 1)
    #expect(changed.output.contains("900222"))
    #expect(
      changed.errors
        == "pclint: known.json: 1 finding is no longer there; write the baseline anew\n")
  }

  /// What a baseline says about files that are not linted this time stays; what is gone goes.
  @Test func baselineKeepsOtherFiles() throws {
    let folder = try Self.project("baseline: known.json")
    for name in ["other.json", "gone.json"] { try folder.write(Self.refused, to: name) }
    _ = try CommandRun(["baseline", "body.json", "other.json", "gone.json"], folder: folder.path)
    try FileManager.default.removeItem(atPath: folder.path + "/gone.json")
    let written = try CommandRun(["baseline", "body.json"], folder: folder.path)
    #expect(written.errors == "pclint: 1 finding written to known.json, 1 of other files kept\n")
    let all = try CommandRun(["body.json", "other.json"], folder: folder.path)
    #expect((all.status, all.errors) == (0, ""))
    let accepted = #"{"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254"}"#
    try folder.write(accepted, to: "body.json")
    let fewer = try CommandRun(["baseline", "body.json"], folder: folder.path)
    #expect(fewer.errors == "pclint: 0 findings written to known.json, 1 of other files kept\n")
    #expect(try Self.lint(folder, ["other.json"]).status == 0)
  }

  /// A name misspelt must not cost the baseline.
  @Test func baselineOfNothingIsNotWritten() throws {
    let folder = try Self.project("")
    for (name, text) in [("pclint-baseline.json", "before"), ("new.json", nil)] {
      if let text { try folder.write(text, to: name) }
      let run = try CommandRun(
        ["baseline", "--baseline", name, "bdoy.json"], folder: folder.path)
      #expect(run.status == 2)
      #expect(
        run.errors
          == "pclint: bdoy.json: No such file or directory\npclint: nothing was linted; \(name) stays as it is\n"
      )
      #expect((try? folder.read(name)) == text)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["body.json", "pclint-baseline.json", "pclint.yaml"])
  }

  @Test func baselineOfTheCommandLine() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.refused, to: "body.json")
    let written = try CommandRun(["baseline", "body.json"], folder: folder.path)
    #expect(
      written.errors
        == "pclint: 1 finding written to pclint-baseline.json; name it in pclint.yaml or with --baseline\n"
    )
    #expect(try Self.lint(folder).status == 1)
    let path = folder.path + "/body.json"
    #expect(try Self.lint(folder, ["--baseline", "pclint-baseline.json", path]).status == 0)
  }
}
