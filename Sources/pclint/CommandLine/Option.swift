/// The options of the command, in the order of its help.
enum Option: Int32, CaseIterable {
  case operation = 1_000
  case request
  case context
  case now
  case format
  case rules
  case strict
  case color
  case help
  case version

  /// The name after the two hyphens.
  var name: String {
    switch self {
    case .operation: "operation"
    case .request: "request"
    case .context: "context"
    case .now: "now"
    case .format: "format"
    case .rules: "rules"
    case .strict: "strict"
    case .color: "color"
    case .help: "help"
    case .version: "version"
    }
  }

  /// What its value is, in help; nil where it takes none.
  var argument: String? {
    switch self {
    case .operation: "NAME"
    case .request: "\"METHOD PATH\""
    case .context: "FILE"
    case .now: "RFC3339"
    case .format: OutputFormat.allCases.map(\.rawValue).joined(separator: "|")
    case .rules: "DIR"
    case .color: ColorChoice.allCases.map(\.rawValue).joined(separator: "|")
    case .strict, .help, .version: nil
    }
  }

  var summary: String {
    switch self {
    case .operation: "which operation the requests are; default: told by the body's shape"
    case .request: "gives the operation and the ids in the path"
    case .context: "a snapshot of what the service knows (JSON)"
    case .now: "the moment to predict for; default: the context's, else the clock"
    case .format: "how to print the reports; default: text"
    case .rules: "a further directory of rules (repeatable)"
    case .strict: "warnings also make the exit status 1"
    case .color: "default: auto, which honours NO_COLOR"
    case .help: "print this help"
    case .version: "print the version"
    }
  }
}

/// The forms of `--format`.
enum OutputFormat: String, CaseIterable {
  case text
  case json
}

/// The values of `--color`.
enum ColorChoice: String, CaseIterable {
  case auto
  case always
  case never
}
