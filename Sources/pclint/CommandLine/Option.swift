/// The options of the command, in the order of its help.
enum Option: Int32, CaseIterable {
  case operation = 1_000
  case request
  case context
  case now
  case stdinFilename
  case rules
  case format
  case output
  case summary
  case statistics
  case failOn
  case strict
  case jobs
  case startsAt
  case config
  case noConfig
  case baseline
  case watch
  case fix
  case unsafeFixes
  case diff
  case redact
  case color
  // What getopt returns for "-h" and "-V".
  case help = 104
  case version = 86

  /// What the value of an option is, for those who complete it.
  enum Value: Equatable {
    case file
    case directory
    case words([String])
    case operation
    case other
  }

  /// All that is told about an option: help, completions and the man page are made of it.
  struct Definition {
    /// The name after the two hyphens.
    let name: String
    /// The letter after one hyphen that means the same.
    var letter: Character?
    /// What its value is called; nil where it takes none, or one of a few words.
    var argument: String?
    var value = Value.other
    let summary: String
    /// The subcommands that take it; nil for all.
    var commands: [Command]?

    var takesValue: Bool { argument != nil || value != .other }

    /// What its value is called, or the words that it may be; nil where it takes none.
    var argumentText: String? {
      guard argument == nil, case .words(let words) = value else { return argument }
      return words.joined(separator: "|")
    }
  }

  var definition: Definition {
    switch self {
    case .operation, .request, .context, .now, .stdinFilename: inputDefinition
    case .format, .output, .summary, .statistics, .failOn, .strict, .color: outputDefinition
    case .config, .noConfig, .baseline: projectDefinition
    case .rules:
      Definition(
        name: "rules", argument: "DIR", value: .directory,
        summary: "a further directory of rules (repeatable)")
    case .jobs:
      Definition(
        name: "jobs", argument: "N", summary: "how many threads lint; default: one for each core",
        commands: Command.linting)
    case .startsAt:
      Definition(
        name: "starts-at", argument: "LINE:OFFSET",
        summary:
          "where in a larger file of JSON Lines the input begins: a line from 1, a byte from 0",
        commands: Command.linting)
    case .fix, .unsafeFixes, .diff: fixDefinition
    case .redact:
      Definition(
        name: "redact",
        summary:
          "print the disagreements as JSON without any value of a request, fit to be sent on",
        commands: [.score])
    case .watch:
      Definition(
        name: "watch", summary: "lint again whenever a file changes, until interrupted",
        commands: [.lint])
    case .help: Definition(name: "help", letter: "h", summary: "print this help")
    case .version: Definition(name: "version", letter: "V", summary: "print the version")
    }
  }

  private var fixDefinition: Definition {
    switch self {
    case .fix:
      Definition(
        name: "fix",
        summary:
          "mend what is certain in the files, then lint them; the standard input goes mended to the standard output, its report to the standard error",
        commands: [.lint])
    case .unsafeFixes:
      Definition(
        name: "unsafe-fixes", summary: "mend what may not be meant so, too", commands: [.lint])
    default:
      Definition(
        name: "diff",
        summary:
          "print what --fix would change, and change nothing; the exit status is 1 where something would, or a request would still be rejected",
        commands: [.lint])
    }
  }

  private var projectDefinition: Definition {
    switch self {
    case .config:
      Definition(
        name: "config", argument: "FILE", value: .file,
        summary: "the configuration; default: the nearest \(Configuration.fileName) upwards",
        commands: Command.configured)
    case .noConfig:
      Definition(
        name: "no-config", summary: "read no configuration", commands: Command.configured)
    default:
      Definition(
        name: "baseline", argument: "FILE", value: .file,
        summary: "pass over the findings that \"pclint baseline\" wrote to this file",
        commands: Command.linting)
    }
  }

  private var inputDefinition: Definition {
    switch self {
    case .operation:
      Definition(
        name: "operation", argument: "NAME", value: .operation,
        summary: "which operation the requests are; default: told by the body's shape",
        commands: Command.linting)
    case .request:
      Definition(
        name: "request", argument: "\"METHOD PATH\"",
        summary: "gives the operation and the ids in the path", commands: Command.linting)
    case .context:
      Definition(
        name: "context", argument: "FILE", value: .file,
        summary: "a snapshot of what the service knows (JSON)", commands: Command.linting)
    case .now:
      Definition(
        name: "now", argument: "RFC3339",
        summary: "the moment to predict for; default: the context's, else the clock",
        commands: Command.linting)
    default:
      Definition(
        name: "stdin-filename", argument: "NAME", value: .file,
        summary: "what the standard input is called in reports; its ending tells what it holds",
        commands: Command.linting)
    }
  }

  private var outputDefinition: Definition {
    let formats = OutputFormat.allCases.map(\.rawValue)
    switch self {
    case .format:
      return Definition(
        name: "format", value: .words(formats),
        summary: "how to print the reports, or text|json for lists; default: text",
        commands: [.lint, .explain, .codes, .rules])
    case .output:
      return Definition(
        name: "output", argument: "FORMAT=FILE", value: .words(formats.map { $0 + "=" }),
        summary: "also write the reports to a file in a form of their own (repeatable)",
        commands: [.lint])
    case .summary:
      return Definition(
        name: "summary", summary: "count by outcome, code and rule, in place of the reports",
        commands: [.lint])
    case .statistics:
      return Definition(
        name: "statistics", summary: "the same with the time that each rule took",
        commands: [.lint])
    case .failOn:
      let words = FailureThreshold.allCases.map(\.rawValue)
      return Definition(
        name: "fail-on", value: .words(words),
        summary: "which findings make the exit status 1; default: error", commands: [.lint])
    case .strict:
      return Definition(
        name: "strict", summary: "short for --fail-on warning", commands: [.lint])
    default:
      let words = ColorChoice.allCases.map(\.rawValue)
      return Definition(
        name: "color", value: .words(words),
        summary: "default: auto, which honours NO_COLOR", commands: [.lint])
    }
  }
}

/// The values of `--color`.
enum ColorChoice: String, CaseIterable {
  case auto
  case always
  case never
}
