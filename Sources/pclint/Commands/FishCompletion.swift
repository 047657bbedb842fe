/// Completions for fish.
struct FishCompletion {
  let operations: [String]

  var text: String {
    let head = "# fish completion of pclint: pclint completion fish | source"
    return ([head] + commands + options + operands).joined(separator: "\n") + "\n"
  }

  private var commands: [String] {
    Command.allCases.map {
      "complete -c pclint -n __fish_use_subcommand -a \($0.rawValue) -d '\(FishCompletion.escaped($0.summary))'"
    }
  }

  private var options: [String] {
    Option.allCases.map { option in
      let definition = option.definition
      var line = "complete -c pclint\(condition(definition.commands)) -l \(definition.name)"
      if definition.takesValue {
        switch definition.value {
        case .file: line += " -r -F"
        case .directory: line += " -x -a '(__fish_complete_directories)'"
        default:
          let words = definition.value.words(operations) ?? []
          line += " -x" + (words.isEmpty ? "" : " -a '\(words.joined(separator: " "))'")
        }
      }
      return line + " -d '\(FishCompletion.escaped(definition.summary))'"
    }
  }

  private var operands: [String] {
    Command.allCases.compactMap { command in
      let words = command.operandWords + (command.takesOperation ? operations : [])
      guard !words.isEmpty else { return nil }
      return
        "complete -c pclint\(condition([command])) -f -a '\(words.joined(separator: " "))'"
    }
  }

  /// Lint is what is done where no subcommand is named.
  private func condition(_ commands: [Command]?) -> String {
    guard let commands else { return "" }
    let others = Command.allCases.filter { !commands.contains($0) }.map(\.rawValue)
    let words = commands.contains(.lint) ? others : commands.map(\.rawValue)
    let test = "__fish_seen_subcommand_from \(words.joined(separator: " "))"
    return commands.contains(.lint) ? " -n 'not \(test)'" : " -n '\(test)'"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing(["'": "\\'", "\\": "\\\\"])
  }
}
