/// The subcommands.
enum Command: String, CaseIterable {
  case lint
  case explain
  case codes
  case rules
  case serve

  /// How it is called, in help.
  var synopsis: String {
    switch self {
    case .lint: "pclint [lint] [OPTIONS] [FILE | DIRECTORY | -]..."
    case .explain: "pclint explain CODE | RULE-ID"
    case .codes: "pclint codes [--format text|json]"
    case .rules:
      "pclint rules [--format text|json];  pclint rules test [DIR];  pclint rules coverage|index"
    case .serve: "pclint serve [OPTIONS]"
    }
  }

  var summary: String {
    switch self {
    case .lint: "predict the answers to requests"
    case .explain: "tell all about an error code or a rule"
    case .codes: "list the error codes"
    case .rules: "list the rules, run their examples, tell which codes they predict"
    case .serve: "answer over HTTP, as pclintd does; pclint serve --help lists its options"
    }
  }
}
