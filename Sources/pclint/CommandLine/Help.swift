/// The text of `--help`.
enum Help {
  static var text: String {
    let commands = Command.allCases.map { "  \($0.synopsis)\n      \($0.summary)" }
    let options = Option.allCases.map { option in
      let definition = option.definition
      let argument = definition.argument.map { " \($0)" } ?? ""
      return "  --\(definition.name)\(argument)\n      \(definition.summary)"
    }
    return """
      pclint predicts how Microsoft Partner Center would answer a request, before it is sent.

      \(commands.joined(separator: "\n"))

      Options
      \(options.joined(separator: "\n"))

      Exit status: 0 no request is predicted to be rejected; 1 at least one is; 2 pclint could not do its work.

      """
  }
}
