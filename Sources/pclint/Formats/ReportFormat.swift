internal import PartnerCenterLint

/// How reports are printed: one opening, an entry for each report, one closing.
///
/// Entries are made on any thread and printed in the order of the input; nothing is kept, so that any number of
/// reports can be printed.
protocol ReportFormat: Sendable {
  var opening: [UInt8] { get }
  /// What stands between two entries.
  var separator: [UInt8] { get }
  /// What is printed of a report; empty where nothing is.
  func entry(_ linted: LintedRequest) -> [UInt8]
  /// - Parameter rules: what the rules say about themselves.
  func closing(_ totals: Totals, rules: () throws -> [RuleDescription]) throws -> [UInt8]
}

extension ReportFormat {
  var opening: [UInt8] { [] }
  var separator: [UInt8] { [] }
  func closing(_ totals: Totals, rules: () throws -> [RuleDescription]) -> [UInt8] { [] }
}

/// The forms of `--format`.
enum OutputFormat: String, CaseIterable {
  case text
  case concise
  case json
  case jsonl
  case sarif
  case github
  case gitlab
  case junit
  case markdown

  /// - Parameter style: the colours of the forms that people read.
  func format(style: Style) -> any ReportFormat {
    switch self {
    case .text: TextFormat(style: style)
    case .concise: ConciseFormat(style: style)
    case .json: JSONFormat()
    case .jsonl: JSONLinesFormat()
    case .sarif: SARIFFormat()
    case .github: GitHubFormat()
    case .gitlab: GitLabFormat()
    case .junit: JUnitFormat()
    case .markdown: MarkdownFormat()
    }
  }
}

/// The forms in which lists of codes and rules are printed.
enum ListFormat: String, CaseIterable {
  case text
  case json
}
