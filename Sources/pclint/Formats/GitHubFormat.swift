internal import JSONText
internal import PartnerCenterLint

/// `--format github`: workflow commands, which GitHub Actions shows beside the lines of a change.
///
/// <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>
struct GitHubFormat: ReportFormat {
  func entry(_ linted: LintedRequest) -> [UInt8] {
    Array(linted.report.findings.map { command($0, linted.file) + "\n" }.joined().utf8)
  }

  private func command(_ finding: Finding, _ file: String) -> String {
    let name =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = [
      ("file", file), ("line", String(finding.start.line)),
      ("endLine", String(finding.end.line)),
    ]
    // Columns have a meaning within one line only; GitHub's last one belongs to the range.
    if finding.start.line == finding.end.line {
      let last = max(finding.start.column, finding.end.column - 1)
      properties += [("col", String(finding.start.column)), ("endColumn", String(last))]
    }
    let title = finding.mark == finding.rule ? finding.rule : "\(finding.mark) \(finding.rule)"
    properties.append(("title", title))
    let list = properties.map { "\($0)=\(GitHubFormat.property($1))" }.joined(separator: ",")
    return "::\(name) \(list)::\(GitHubFormat.data("\(finding.message)\n\(finding.help)"))"
  }

  /// A message: what would end the command is percent-encoded.
  static func data(_ text: String) -> String {
    printable(text).replacing(["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  /// A property: what would end it too.
  static func property(_ text: String) -> String {
    data(text).replacing([":": "%3A", ",": "%2C"])
  }
}
