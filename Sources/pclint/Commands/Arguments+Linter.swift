internal import PartnerCenterLint

extension Arguments {
  /// The linter that `--rules` asks for.
  func linter() throws(RuleFileError) -> Linter {
    let sources = try ruleSources()
    return sources.isEmpty ? try Linter() : try Linter(adding: sources)
  }

  func ruleSources() throws(RuleFileError) -> [RuleSource] {
    var sources: [RuleSource] = []
    for directory in all(.rules) { sources.append(try RuleSource(directory: directory)) }
    return sources
  }

  /// What is done about fixes; nil where nothing is.
  var fixMode: Mending.Mode? {
    if self[.diff] != nil { return .diff }
    return self[.fix] != nil || self[.unsafeFixes] != nil ? .write : nil
  }

  /// Colours, where they are wanted and the reports go to a terminal.
  func style(onTerminal isTerminal: Bool) throws(UsageError) -> Style {
    switch try choice(.color, default: ColorChoice.auto) {
    case .always: .colored
    case .never: .plain
    case .auto: isTerminal ? Style.automatic : .plain
    }
  }
}
