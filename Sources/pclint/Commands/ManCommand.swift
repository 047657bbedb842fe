internal import PartnerCenterLint

/// `pclint man`: the manual page, made of the tables of commands and options.
struct ManCommand {
  init(_ arguments: Arguments) throws(UsageError) {
    if let operand = arguments.operands.first { throw .unexpectedOperand(operand) }
  }

  func run() -> ExitStatus {
    StandardOutput.write(ManCommand.page)
    return .clean
  }

  /// In the language of man(7).
  private static var page: String {
    let commands = Command.allCases.map {
      ".TP\n.B \(escaped($0.synopsis))\n\(escaped($0.summary))"
    }
    let options = Option.allCases.map { option in
      let definition = option.definition
      let argument = definition.argumentText.map { " \\fI\(escaped($0))\\fR" } ?? ""
      let letter = definition.letter.map { "\\fB\\-\($0)\\fR, " } ?? ""
      return
        ".TP\n\(letter)\\fB\\-\\-\(escaped(definition.name))\\fR\(argument)\n\(escaped(definition.summary))"
    }
    let statuses = ExitStatus.allCases.map { ".TP\n.B \($0.rawValue)\n\(escaped($0.summary))" }
    return """
      .TH PCLINT 1 "" "pclint \(Linter.version)"
      .SH NAME
      pclint \\- predict how Microsoft Partner Center would answer a request
      .SH SYNOPSIS
      .B pclint
      [\\fICOMMAND\\fR] [\\fIOPTIONS\\fR] [\\fIFILE\\fR | \\fIDIRECTORY\\fR | \\fB\\-\\fR]...
      .SH DESCRIPTION
      \(escaped(Help.purpose))
      .SH COMMANDS
      \(commands.joined(separator: "\n"))
      .SH OPTIONS
      \(options.joined(separator: "\n"))
      .SH EXIT STATUS
      \(statuses.joined(separator: "\n"))
      .SH FILES
      .TP
      .I \(Configuration.fileName)
      the configuration: the nearest one from the working directory upwards
      .TP
      .I \(Baseline.standardPath)
      what "pclint baseline" writes

      """
  }

  /// Text in which nothing is a request or an escape of troff.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing(["\\": "\\e", "-": "\\-", "\n": " "])
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&\(plain)" : plain
  }
}
