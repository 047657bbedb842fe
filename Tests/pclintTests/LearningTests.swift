import Foundation
import Testing

@Suite("What is made of the rules and tables")
struct LearningTests {
  static let operations = [
    "cart-checkout", "cart-create", "cart-update", "customer-create", "migration-create",
    "migration-schedule-create", "migration-schedule-update", "migration-validate",
    "order-attachment", "order-create", "order-update", "subscription-update", "transition-create",
  ]

  // MARK: Examples

  @Test("examples to start from are not refused", arguments: operations)
  func examples(_ operation: String) throws {
    let folder = try TemporaryFolder()
    #expect(
      try CommandRun(["init", operation, "new.http"], folder: folder.path).status == 0)
    // Each call is to have ids of its own.
    let text = try folder.read("new.http")
    #expect(text.contains("MS-RequestId: {{$guid}}\nMS-CorrelationId: {{$guid}}\n"))
    let run = try CommandRun(
      ["--format", "json", "--now", "2024-03-05T10:00:00Z", "new.http"], folder: folder.path)
    #expect(run.status == 0, "\(run.output)")
    let report = try #require((try run.json()["reports"] as? [[String: Any]])?.first)
    #expect(report["operation"] as? String == operation)
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(!findings.contains { ($0["rule"] as? String)?.contains("header") == true })
    let again = try CommandRun(["init", operation, "new.http"], folder: folder.path)
    #expect(again.errors == "pclint: new.http is there already; choose another name\n")
  }

  @Test func examplesOfNothingAreRefused() throws {
    let unknown = try CommandRun(["init", "cart-crate"])
    #expect(
      unknown.errors
        == "pclint: unknown operation \"cart-crate\"; did you mean \"cart-create\"?\n")
    let none = try CommandRun(["init"])
    #expect(none.status == 2)
    #expect(none.errors.hasPrefix("pclint: an example of which operation? One of cart-checkout,"))
  }

  // MARK: Schemas

  static let validator = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    for name in sys.argv[2:]:
        jsonschema.Draft202012Validator(schema).validate(json.load(open(name)))
    """

  @Test(
    "schemas take the examples",
    .enabled(if: Tool.hasJSONSchema, "needs Python's jsonschema"),
    arguments: operations.filter { $0 != "cart-checkout" })
  func schema(_ operation: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(try CommandRun(["schema", operation]).output, to: "schema.json")
    let example = try CommandRun(["init", operation]).output
    try folder.write(example, to: "example.json")
    // Letter case of enumerations does not matter, and null is absent.
    try folder.write(
      example.replacing("\"monthly\"", with: "\"MONTHLY\"").replacing(": 12,", with: ": null,"),
      to: "other.json")
    let paths = ["schema.json", "example.json", "other.json"].map { "\(folder.path)/\($0)" }
    let outcome = try Tool(["python3", "-c", Self.validator] + paths)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(.enabled(if: Tool.hasJSONSchema, "needs Python's jsonschema"))
  func schemaRefusesWhatEditorsShouldMark() throws {
    let folder = try TemporaryFolder()
    try folder.write(try CommandRun(["schema", "migration-create"]).output, to: "schema.json")
    for text in [#"{"billingCycle": "weekly"}"#, #"{"quantity": "many"}"#] {
      try folder.write(text, to: "bad.json")
      let paths = ["schema.json", "bad.json"].map { "\(folder.path)/\($0)" }
      #expect(try Tool(["python3", "-c", Self.validator] + paths).status != 0)
    }
  }

  /// Every rule file of the checkout keeps to the schema that is made of its readers' names.
  @Test(.enabled(if: Tool.hasJSONSchema, "needs Python's jsonschema"))
  func schemaOfRuleFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write(try CommandRun(["schema", "rules"]).output, to: "schema.json")
    let good =
      #"{"rules": [{"id": "x", "severity": "error", "examples": {"rejected": [{"at": "/"}]}}]}"#
    try folder.write(good, to: "good.json")
    let path = "\(folder.path)/schema.json"
    let outcome = try Tool(["python3", "-c", Self.validator, path, "\(folder.path)/good.json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for text in [
      #"{"rulez": []}"#, #"{"rules": [{"severity": "fatal"}]}"#, #"{"rules": [{"exampels": {}}]}"#,
    ] {
      try folder.write(text, to: "bad.json")
      #expect(
        try Tool(["python3", "-c", Self.validator, path, "\(folder.path)/bad.json"]).status != 0)
    }
  }

  @Test func schemaOfNoBody() throws {
    let run = try CommandRun(["schema", "cart-checkout"])
    #expect(run.errors == "pclint: cart-checkout: this request has no body\n")
  }

  // MARK: Shells

  private func bash(_ words: [String]) throws -> [String] {
    let script = try CommandRun(["completion", "bash"]).output
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let run = try Tool(
      ["bash"],
      input:
        "complete() { :; }\n\(script)\nCOMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); _pclint; printf '%s\\n' \"${COMPREPLY[@]}\"\n"
    )
    #expect(run.errors == "")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: Tool.exists("bash"), "needs bash"))
  func bashCompletes() throws {
    #expect(try bash(["pclint", "--format", "j"]) == ["json", "jsonl", "junit"])
    #expect(try bash(["pclint", "comp"]) == ["completion"])
    #expect(try bash(["pclint", "init", "cart-c"]) == ["cart-checkout", "cart-create"])
    #expect(try bash(["pclint", "--oper"]) == ["--operation"])
    #expect(try bash(["pclint", "codes", "--f"]) == ["--format"])
    #expect(try bash(["pclint", "codes", "--watch"]) == [])
    #expect(try bash(["pclint", "lint", "--operation", "transition"]) == ["transition-create"])
  }

  @Test("completions are scripts of their shell", arguments: ["bash", "zsh", "fish"])
  func completionsAreScripts(_ shell: String) throws {
    let script = try CommandRun(["completion", shell]).output
    for word in ["baseline", "fail-on", "transition-create"] { #expect(script.contains(word)) }
    guard Tool.exists(shell) else { return }
    let run = try Tool([shell, "-n"], input: script)
    #expect(run.status == 0, "\(run.errors)")
  }

  /// Whoever sources the script has it bound to the command.
  @Test(.enabled(if: Tool.exists("zsh"))) func zshBindsWhatIsSourced() throws {
    let script = try CommandRun(["completion", "zsh"]).output
    let run = try Tool(
      [
        "zsh", "-f", "-c",
        "autoload -Uz compinit; compinit -u -D; eval \"$(cat)\"; print $_comps[pclint]",
      ],
      input: script)
    #expect(run.output == "_pclint\n" && run.errors == "", "\(run.errors)")
  }

  @Test func unknownShellIsRefused() throws {
    let run = try CommandRun(["completion", "tcsh"])
    #expect(run.errors == "pclint: completions for which shell? One of bash, zsh, fish\n")
  }

  // MARK: The manual

  @Test func manualNamesEveryOption() throws {
    let page = try CommandRun(["man"]).output
    let help = try CommandRun(["--help"]).output
    let options = help.split(separator: "\n").compactMap { line -> String? in
      line.hasPrefix("  --") ? line.dropFirst(4).split(separator: " ").first.map(String.init) : nil
    }
    #expect(options.count > 20)
    for option in options {
      #expect(page.contains("\\-\\-\(option.replacing("-", with: "\\-"))"), "\(option)")
    }
    guard Tool.exists("groff") else { return }
    let run = try Tool(["groff", "-man", "-Tutf8", "-ww"], input: page)
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
  }
}
