import Foundation
import Testing

/// A command line that cannot be carried out, and the sentence about it.
struct MisuseCase: CustomTestStringConvertible {
  let name: String
  let arguments: [String]
  let expected: String
  var testDescription: String { name }
}

@Suite("The command line")
struct CommandLineTests {
  /// Wherever they stand.
  @Test(arguments: [["-h"], ["lint", "-h"], ["x.json", "-h"], ["help"], ["explain", "--help"]])
  func help(_ words: [String]) throws {
    let run = try CommandRun(words)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("pclint predicts how Microsoft Partner Center"))
    #expect(try CommandRun(["-V"]).output.hasPrefix("pclint 0."))
  }

  static let misuses: [MisuseCase] = [
    .init(
      name: "unknown option", arguments: ["--formt", "json", "x.json"],
      expected:
        "pclint: unknown option \"--formt\"; did you mean \"--format\"?; \"pclint --help\" lists them\n"
    ),
    .init(
      name: "missing value", arguments: ["x.json", "--context"],
      expected: "pclint: the option \"--context\" needs a value\n"),
    .init(
      name: "unknown format", arguments: ["--format", "yaml", "x.json"],
      expected:
        "pclint: --format is one of text, concise, json, jsonl, sarif, github, gitlab, junit, markdown, not \"yaml\"\n"
    ),
    .init(
      name: "no file", arguments: [],
      expected: "pclint: nothing to lint: name files or directories, or - for the standard input\n"),
    .init(
      name: "subcommand behind an option", arguments: ["--format", "json", "codes"],
      expected:
        "pclint: there is no file \"codes\"; the subcommand comes first: pclint codes [OPTIONS]\n"),
    .init(
      name: "misspelt subcommand", arguments: ["expalin", "600051"],
      expected:
        "pclint: there is no file \"expalin\"; did you mean the subcommand \"explain\"?\n"),
    .init(
      name: "misspelt word", arguments: ["rules", "tset"],
      expected: "pclint: unexpected argument \"tset\"; did you mean \"test\"?\n"),
    .init(
      name: "missing file", arguments: ["Examples/no-such-file.json"],
      expected: "pclint: Examples/no-such-file.json: No such file or directory\n"),
    .init(
      name: "folder without requests", arguments: ["Sources"],
      expected: "pclint: Sources: the directory holds no .json, .http, .jsonl file\n"),
    .init(
      name: "unknown operation",
      arguments: ["--operation", "customer-crate", "Examples/cart-accepted.json"],
      expected: "pclint: unknown operation \"customer-crate\"; did you mean \"customer-create\"?\n"),
    .init(
      name: "half a request", arguments: ["--request", "POST", "Examples/cart-accepted.json"],
      expected:
        "pclint: --request is a method and a path, such as \"POST /v1/customers\", not \"POST\"\n"),
    .init(
      name: "no time", arguments: ["--now", "today", "Examples/cart-accepted.json"],
      expected: "pclint: --now is a time such as 2024-03-05T10:00:00Z, not \"today\"\n"),
    .init(
      name: "a place in what is no batch",
      arguments: ["--starts-at", "100:5000", "Examples/cart-accepted.json"],
      expected: "pclint: --starts-at goes with one input of JSON Lines\n"),
    .init(
      name: "missing rules",
      arguments: ["--rules", "no-such-folder", "Examples/cart-accepted.json"],
      expected: "pclint: no-such-folder:1:1: the file cannot be read: No such file or directory\n"),
    .init(
      name: "unknown code", arguments: ["explain", "999999"],
      expected: "pclint: there is no error code and no rule \"999999\"\n"),
    .init(
      name: "nothing to explain", arguments: ["explain"],
      expected: "pclint: explain what? Name an error code or the id of a rule\n"),
    .init(
      name: "an option of another command", arguments: ["codes", "--output", "json=x"],
      expected: "pclint: \"pclint codes\" takes no --output\n"),
    .init(
      name: "an output without a file", arguments: ["--output", "sarif", "x.json"],
      expected:
        "pclint: --output is a form and a file, such as sarif=report.sarif, not \"sarif\"; forms are text, concise, json, jsonl, sarif, github, gitlab, junit, markdown\n"
    ),
    .init(
      name: "an output that cannot be written",
      arguments: ["--output", "json=no-such-folder/x", "Examples/cart-accepted.json"],
      expected: "pclint: no-such-folder/x cannot be written: No such file or directory\n"),
    .init(
      name: "no threads", arguments: ["--jobs", "0", "x.json"],
      expected: "pclint: --jobs is a number from 1 to 256, not \"0\"\n"),
    .init(
      name: "more threads than a machine has", arguments: ["--jobs", "257", "Examples"],
      expected: "pclint: --jobs is a number from 1 to 256, not \"257\"\n"),
    .init(
      name: "a word too many", arguments: ["completion", "bash", "zsh"],
      expected: "pclint: unexpected argument \"zsh\"\n"),
    .init(
      name: "half a beginning", arguments: ["--starts-at", "5", "x.jsonl"],
      expected:
        "pclint: --starts-at is a line and an offset in bytes, such as 500001:164000000, not \"5\"\n"
    ),
    .init(
      name: "too much", arguments: ["codes", "600050"],
      expected: "pclint: unexpected argument \"600050\"\n"),
  ]

  @Test("misuse is one clear sentence and status 2", arguments: misuses)
  func misuse(_ example: MisuseCase) throws {
    let run = try CommandRun(example.arguments)
    #expect(run.status == 2)
    #expect(run.errors == example.expected)
    #expect(run.output == "")
  }

  @Test func undetectableBodyListsTheOperations() throws {
    let run = try CommandRun(["-"], input: Array(#"{"hello": "world"}"#.utf8))
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix("pclint: <stdin>: the body does not tell which operation is meant"))
    #expect(run.errors.contains("transition-create"))
  }

  @Test func brokenContextIsRefused() throws {
    for (context, sentence) in [
      ("[]", "the context cannot be used: a JSON object is expected"),
      (
        "{\"subscription\": []}", "unknown member \"subscription\"; did you mean \"subscriptions\"?"
      ),
      ("{\"now\": \"noon\"}", "\"now\" is \"noon\""),
      ("{\"now\"", "the context cannot be used: line 1, column"),
    ] {
      let run = try CommandRun(
        ["--context", "-", "Examples/cart-accepted.json"], input: Array(context.utf8))
      #expect(run.status == 2)
      #expect(run.errors.contains(sentence), "\(run.errors)")
    }
  }

  @Test func contextsOfTheWrongKindAreRefused() throws {
    for (context, sentence) in [
      (#"{"subscriptions": "x"}"#, "\"subscriptions\" has to be an array"),
      (#"{"subscriptions": {"value": []}}"#, "or an object with the member \"items\""),
      (#"{"subscriptions": [null]}"#, "the elements of \"subscriptions\" have to be objects"),
      (#"{"partner": "x"}"#, "\"partner\" has to be an object"),
      (#"{"environment": "Prod"}"#, "\"environment\" is one of production, sandbox"),
      (
        #"{"partner": {"type": "direct-bill"}}"#,
        "\"partner.type\" is one of direct, indirect-provider, indirect-reseller"
      ),
      (#"{"partner": {"mpaAccepted": "perhaps"}}"#, "\"partner.mpaAccepted\" has to be"),
    ] {
      let run = try CommandRun(
        ["--context", "-", "Examples/cart-accepted.json"], input: Array(context.utf8))
      #expect(run.status == 2)
      #expect(run.errors.contains(sentence), "\(run.errors)")
    }
    let unset = Array(#"{"now": null, "subscriptions": null}"#.utf8)
    #expect(
      try CommandRun(["--context", "-", "Examples/cart-accepted.json"], input: unset).status == 0)
  }

  /// One file that cannot be linted must not hide what the others have to say.
  @Test func oddFileHidesNoReport() throws {
    let refused = "Examples/transition-refused-same-subscription.json"
    let run = try CommandRun(["--format", "json", "no-such-file.json", refused])
    #expect(run.status == 2)
    #expect(run.errors == "pclint: no-such-file.json: No such file or directory\n")
    #expect((try run.json()["reports"] as? [[String: Any]])?.count == 1)
  }

  @Test func requestLineMayEndInItsVersion() throws {
    let target = "POST /v1/customers HTTP/1.1"
    let run = try CommandRun(["--request", target, "Examples/customer-accepted.json"])
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func helpAndVersionGoToTheOutput() throws {
    let help = try CommandRun(["--help"])
    #expect(help.status == 0 && help.errors == "")
    for option in [
      "--operation", "--request", "--context", "--now", "--format", "--rules", "--strict",
    ] {
      #expect(help.output.contains(option))
    }
    #expect(try CommandRun(["--version"]).output.hasPrefix("pclint "))
  }

  @Test func statusTellsWhetherARequestIsRefused() throws {
    let accepted = "Examples/migration-accepted.json"
    let refused = "Examples/transition-refused-same-subscription.json"
    #expect(try CommandRun([accepted]).status == 0)
    #expect(try CommandRun([refused]).status == 1)
    #expect(try CommandRun([accepted, refused, accepted]).status == 1)
  }

  @Test func strictMakesWarningsCount() throws {
    let body = Array(#"{"currentSubscriptionId": "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254",}"#.utf8)
    #expect(try CommandRun(["-"], input: body).status == 0)
    #expect(try CommandRun(["--strict", "-"], input: body).status == 1)
  }
}
