/// Completions for bash.
struct BashCompletion {
  let operations: [String]

  var text: String {
    let commands = Command.allCases.map(\.rawValue).joined(separator: " ")
    return """
      # bash completion of pclint: source <(pclint completion bash)
      _pclint() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
        case $prev in
      \(values.joined(separator: "\n"))
        esac
        if [[ $cur == -* ]]; then
          case $command in
      \(options.joined(separator: "\n"))
          esac
          return
        fi
        COMPREPLY=($(compgen -f -- "$cur"))
        ((COMP_CWORD == 1)) && COMPREPLY+=($(compgen -W '\(commands)' -- "$cur"))
        ((COMP_CWORD == 2)) && case $command in
      \(operands.joined(separator: "\n"))
        esac
      }
      complete -o filenames -F _pclint pclint

      """
  }

  private var values: [String] {
    Option.allCases.compactMap { option in
      let definition = option.definition
      guard definition.takesValue else { return nil }
      let flag =
        switch definition.value {
        case .file: "-f"
        case .directory: "-d"
        default: "-W '\((definition.value.words(operations) ?? []).joined(separator: " "))'"
        }
      return "    --\(definition.name)) COMPREPLY=($(compgen \(flag) -- \"$cur\")); return ;;"
    }
  }

  private var options: [String] {
    let others = Command.allCases.filter { $0 != .lint }
    let cases = others.map { ("\($0.rawValue))", $0) } + [("*)", Command.lint)]
    return cases.map { pattern, command in
      let names = command.options.map { "--\($0.definition.name)" }.joined(separator: " ")
      return "      \(pattern) COMPREPLY=($(compgen -W '\(names)' -- \"$cur\")) ;;"
    }
  }

  private var operands: [String] {
    Command.allCases.compactMap { command in
      let words = command.operandWords + (command.takesOperation ? operations : [])
      guard !words.isEmpty else { return nil }
      return
        "    \(command.rawValue)) COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$cur\")) ;;"
    }
  }
}
