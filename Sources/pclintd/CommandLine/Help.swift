/// The text of `--help`.
enum Help {
  static var text: String {
    let options = Option.allCases.map { option in
      "  --\(option.rawValue)\(option.argument.map { " \($0)" } ?? "")\n      \(option.summary)"
    }
    return """
      pclintd predicts over HTTP how Microsoft Partner Center would answer a request, before it is sent.

        pclintd [OPTIONS]          also: pclint serve [OPTIONS]

      Options
      \(options.joined(separator: "\n"))

      SIGHUP reads rules and context again; faulty ones are reported, and the old ones stay in force.
      SIGTERM and SIGINT answer what is open, and end; a second one does not wait for that.
      Exit status: 0 after that; 2 could not do its work.

      """
  }
}
