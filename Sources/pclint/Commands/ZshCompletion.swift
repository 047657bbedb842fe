/// Completions for zsh.
struct ZshCompletion {
  let operations: [String]

  var text: String {
    let commands = Command.allCases.map { "'\($0.rawValue):\(ZshCompletion.escaped($0.summary))'" }
    return """
      #compdef pclint
      # zsh completion of pclint: source <(pclint completion zsh), or save it as _pclint in a folder of $fpath.
      _pclint() {
        local -a commands=(
          \(commands.joined(separator: "\n    "))
        )
        local command=$words[2]
        if ((CURRENT == 2)); then
          _describe -t commands command commands
        fi
        case $command in
      \(cases.joined(separator: "\n"))
        esac
      }
      # The shell's own loader calls the function; who sources the file has it bound.
      if [[ $funcstack[1] == _pclint ]]; then _pclint "$@"; else compdef _pclint pclint; fi

      """
  }

  private var cases: [String] {
    let others = Command.allCases.filter { $0 != .lint }
    return (others.map { ("\($0.rawValue))", $0) } + [("*)", Command.lint)]).map {
      pattern, command in
      let lines = command.options.map(option) + [operands(of: command)]
      return
        "    \(pattern)\n      _arguments \\\n        \(lines.joined(separator: " \\\n        ")) ;;"
    }
  }

  private func option(_ option: Option) -> String {
    let definition = option.definition
    let head = "--\(definition.name)"
    let summary = "[\(ZshCompletion.escaped(definition.summary))]"
    guard definition.takesValue else { return "'\(head)\(summary)'" }
    let action =
      switch definition.value {
      case .file: "_files"
      case .directory: "_files -/"
      default: definition.value.words(operations).map { "(\($0.joined(separator: " ")))" } ?? " "
      }
    return "'*\(head)=\(summary):\(definition.name):\(action)'"
  }

  private func operands(of command: Command) -> String {
    let words = command.operandWords + (command.takesOperation ? operations : [])
    return words.isEmpty
      ? "'*:file:_files'" : "'2:word:(\(words.joined(separator: " ")))' '*:file:_files'"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing(["'": "'\\''", ":": "\\:", "[": "\\[", "]": "\\]"])
  }
}
