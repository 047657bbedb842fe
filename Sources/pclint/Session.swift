internal import Glibc
internal import PartnerCenterLint

/// One run of the command.
struct Session {
  private let command: Command
  private let words: [String]

  init(_ command: Command, _ words: [String]) {
    self.command = command
    self.words = words
  }

  /// Does the work; what goes wrong is told in one sentence on the standard error.
  func run() -> ExitStatus {
    do {
      if command == .serve { return try ServeCommand(words).run() }
      let arguments = try Arguments(words)
      if arguments[.help] != nil {
        StandardOutput.write(Help.text)
        return .clean
      }
      if arguments[.version] != nil {
        StandardOutput.write("pclint \(Linter.version)\n")
        return .clean
      }
      try arguments.check(for: command)
      return try run(arguments)
    } catch {
      StandardError.complain("pclint: \(error)")
      return .failed
    }
  }

  private func run(_ arguments: Arguments) throws -> ExitStatus {
    switch command {
    case .lint: try LintCommand(arguments).run()
    case .baseline: try BaselineCommand(arguments).run()
    case .score: try ScoreCommand(arguments).run()
    case .explain: try ExplainCommand(arguments).run()
    case .codes: try CodesCommand(arguments).run()
    case .rules: try RulesCommand(arguments).run()
    case .serve: try ServeCommand(words).run()
    case .start: try InitCommand(arguments).run()
    case .schema: try SchemaCommand(arguments).run()
    case .completion: try CompletionCommand(arguments).run()
    case .man: try ManCommand(arguments).run()
    }
  }
}
