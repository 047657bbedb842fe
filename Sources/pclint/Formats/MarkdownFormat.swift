internal import JSONText
internal import PartnerCenterLint

/// `--format markdown`: a table for a pull request or a job's summary (<https://github.github.com/gfm/>).
struct MarkdownFormat: ReportFormat {
  var opening: [UInt8] {
    Array(
      """
      ### pclint

      | | place | code | finding |
      |---|---|---|---|

      """.utf8)
  }

  func entry(_ linted: LintedRequest) -> [UInt8] {
    Array(linted.report.findings.map { row($0, linted) + "\n" }.joined().utf8)
  }

  func closing(_ totals: Totals, rules: () throws -> [RuleDescription]) -> [UInt8] {
    Array("\n\(totals.sentence)\n".utf8)
  }

  private func row(_ finding: Finding, _ linted: LintedRequest) -> String {
    let place = "\(linted.file):\(finding.start.line):\(finding.start.column)"
    let text =
      "\(MarkdownFormat.escaped(finding.message))<br>\(MarkdownFormat.escaped(finding.help))"
    let cells = [
      finding.severity.rawValue, MarkdownFormat.code(place),
      MarkdownFormat.escaped(finding.mark), "\(text)<br>rule \(MarkdownFormat.code(finding.rule))",
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private static let replacements: KeyValuePairs<Unicode.Scalar, String> = [
    "\\": "\\\\", "`": "\\`", "*": "\\*", "_": "\\_", "{": "\\{", "}": "\\}", "[": "\\[",
    "]": "\\]",
    "(": "\\(", ")": "\\)", "#": "\\#", "!": "\\!", "|": "\\|", "~": "\\~",
    "\n": "<br>", "<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;",
  ]

  /// Text in a cell of a table: nothing in it marks anything up, mentions anybody or ends the cell.
  static func escaped(_ text: String) -> String {
    printable(text).replacing(replacements)
  }

  /// A code span; a longer fence than any in the text.
  private static func code(_ text: String) -> String {
    let text = printableLine(text).replacing(["|": "\\|"])
    return text.contains("`") ? escaped(text) : "`\(text)`"
  }
}
