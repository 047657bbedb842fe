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

  /// Colours, where they are wanted and the standard output is a terminal.
  func style() throws(UsageError) -> Style {
    switch try choice(.color, default: ColorChoice.auto) {
    case .always: .colored
    case .never: .plain
    case .auto: Style.automatic
    }
  }
}
