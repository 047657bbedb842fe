/// The text of `--help`.
enum Help {
  /// What pclint is for, in one sentence.
  static let purpose =
    "pclint predicts how Microsoft Partner Center would answer a request, before it is sent."

  static var text: String {
    let commands = Command.allCases.map { "  \($0.synopsis)\n      \($0.summary)" }
    let options = Option.allCases.map { option in
      let definition = option.definition
      let argument = definition.argumentText.map { " \($0)" } ?? ""
      let letter = definition.letter.map { "-\($0), " } ?? ""
      return "  \(letter)--\(definition.name)\(argument)\n      \(definition.summary)"
    }
    let statuses = ExitStatus.allCases.map { "\($0.rawValue) \($0.summary)" }
    return """
      \(purpose)

      \(commands.joined(separator: "\n"))

      Options
      \(options.joined(separator: "\n"))

      Exit status: \(statuses.joined(separator: "; ")).

      """
  }
}
