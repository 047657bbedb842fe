internal import PartnerCenterLint

/// `pclint completion`: completions for a shell, made of the tables of commands and options.
struct CompletionCommand {
  enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish
  }

  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws -> ExitStatus {
    let known = Shell.allCases.map(\.rawValue)
    guard let word = arguments.operands.first, let shell = Shell(rawValue: word) else {
      throw UsageError.missingOperand("completions for which shell", known: known)
    }
    if let second = arguments.operands.dropFirst().first {
      throw UsageError.unexpectedOperand(second)
    }
    let operations = try arguments.linter().operations.map(\.name)
    let text =
      switch shell {
      case .bash: BashCompletion(operations: operations).text
      case .zsh: ZshCompletion(operations: operations).text
      case .fish: FishCompletion(operations: operations).text
      }
    StandardOutput.write(text)
    return .clean
  }
}

extension Option.Value {
  /// The words that a value is one of; nil where it is something else.
  func words(_ operations: [String]) -> [String]? {
    switch self {
    case .words(let words): words
    case .operation: operations
    case .file, .directory, .other: nil
    }
  }
}

extension Command {
  /// The words that the first operand of the subcommand may be, operations aside.
  var operandWords: [String] {
    switch self {
    case .rules: ["test", "coverage", "index"]
    case .schema: ["rules"]
    case .completion: CompletionCommand.Shell.allCases.map(\.rawValue)
    default: []
    }
  }

  /// Whether the first operand names an operation.
  var takesOperation: Bool { self == .start || self == .schema }

  /// The options that it takes.
  var options: [Option] {
    Option.allCases.filter { $0.definition.commands?.contains(self) ?? true }
  }
}
