/// The subcommands.
enum Command: String, CaseIterable {
  case lint
  case baseline
  case score
  case explain
  case codes
  case rules
  case serve
  case start = "init"
  case schema
  case completion
  case man

  /// Those that lint requests.
  static let linting: [Command] = [.lint, .baseline, .score]
  /// Those that know the rules of a project.
  static let configured = linting + [.explain, .rules]

  /// How it is called, in help.
  var synopsis: String {
    switch self {
    case .lint: "pclint [lint] [OPTIONS] [FILE | DIRECTORY | -]..."
    case .baseline: "pclint baseline [OPTIONS] [FILE | DIRECTORY | -]..."
    case .score: "pclint score [OPTIONS] RECORDINGS..."
    case .explain: "pclint explain [--format text|json] CODE | RULE-ID"
    case .codes: "pclint codes [--format text|json]"
    case .rules:
      "pclint rules [--format text|json];  pclint rules test [DIR];  pclint rules coverage|index"
    case .serve: "pclint serve [OPTIONS]"
    case .start: "pclint init OPERATION [FILE]"
    case .schema: "pclint schema OPERATION | rules"
    case .completion: "pclint completion bash|zsh|fish"
    case .man: "pclint man"
    }
  }

  var summary: String {
    switch self {
    case .lint: "predict the answers to requests"
    case .baseline: "write the findings there are to a file, to be passed over from now on"
    case .score: "compare predictions with the answers that really came (HAR, JSON Lines)"
    case .explain: "tell all about an error code or a rule"
    case .codes: "list the error codes"
    case .rules: "list the rules, run their examples, tell which codes they predict"
    case .serve: "answer over HTTP, as pclintd does; pclint serve --help lists its options"
    case .start: "write an example request; to a .http file with its request line"
    case .schema: "print a JSON Schema of an operation's body, or of rule files, for editors"
    case .completion: "print completions for a shell"
    case .man: "print the manual page"
    }
  }
}
