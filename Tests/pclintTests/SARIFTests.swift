import Foundation
import Testing

@Suite("SARIF")
struct SARIFTests {
  /// Where OASIS' schema lies: it is not part of this repository. `sarif-schema-2.1.0.json` of
  /// <https://github.com/oasis-tcs/sarif-spec> will do.
  static let schema = ProcessInfo.processInfo.environment["PCLINT_SARIF_SCHEMA"]

  static let validator = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    schema["$schema"] = "http://json-schema.org/draft-07/schema#"
    jsonschema.validate(json.load(open(sys.argv[2])), schema)
    """

  @Test(
    .enabled(
      if: schema != nil && Tool.hasJSONSchema,
      "needs Python's jsonschema, and PCLINT_SARIF_SCHEMA to name OASIS' sarif-schema-2.1.0.json"))
  func keepsToItsSchema() throws {
    let folder = try TemporaryFolder()
    let inputs = [FormatTests.words, ["Examples"], ["Examples/migration-accepted.json"]]
    for (number, words) in inputs.enumerated() {
      let run = try CommandRun(
        ["--format", "sarif"] + words, folder: number == 0 ? FormatTests.folder : sourceRoot())
      try folder.write(run.output, to: "report.sarif")
      let outcome = try Tool([
        "python3", "-c", Self.validator, try #require(Self.schema), "\(folder.path)/report.sarif",
      ])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test func rulesThatAreBrokenAreDescribed() throws {
    let run = try CommandRun(["--format", "sarif"] + FormatTests.words, folder: FormatTests.folder)
    let runs = try run.json()["runs"] as? [[String: Any]]
    let results = runs?.first?["results"] as? [[String: Any]] ?? []
    let tool = runs?.first?["tool"] as? [String: [String: Any]]
    let rules = tool?["driver"]?["rules"] as? [[String: Any]] ?? []
    #expect(
      Set(results.compactMap { $0["ruleId"] as? String })
        == Set(rules.compactMap { $0["id"] as? String }))
    for rule in rules { #expect((rule["help"] as? [String: String])?["text"]?.isEmpty == false) }
  }
}
