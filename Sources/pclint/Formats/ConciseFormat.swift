internal import JSONText
internal import PartnerCenterLint

/// `--format concise`: one line for each finding, `file:line:column: severity CODE message`.
struct ConciseFormat: ReportFormat {
  let style: Style

  func entry(_ linted: LintedRequest) -> [UInt8] {
    Array(linted.report.findings.map { line($0, linted) + "\n" }.joined().utf8)
  }

  private func line(_ finding: Finding, _ linted: LintedRequest) -> String {
    let place = "\(printableLine(linted.file)):\(finding.start.line):\(finding.start.column)"
    let level = style(finding.severity.rawValue, Style.Role(finding.severity))
    let message = printable(finding.message).replacing(["\n": " "])
    return "\(style(place, .strong)): \(level) \(finding.mark) \(message)"
  }
}

extension Finding {
  /// What a finding is known by where there is room for one word: its code, that of its cart line, or its rule.
  var mark: String {
    if let lineError { return String(lineError.code) }
    return code.map(String.init) ?? rule
  }
}
