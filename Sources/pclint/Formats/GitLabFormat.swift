internal import JSONText
internal import PartnerCenterLint

/// `--format gitlab`: a code quality report (<https://docs.gitlab.com/ci/testing/code_quality/>).
struct GitLabFormat: ReportFormat {
  var opening: [UInt8] { [UInt8(ascii: "[")] }
  var separator: [UInt8] { [UInt8(ascii: ",")] }

  func entry(_ linted: LintedRequest) -> [UInt8] {
    Array(linted.report.findings.map { issue($0, linted) }.joined(separator: separator))
  }

  func closing(_ totals: Totals, rules: () throws -> [RuleDescription]) -> [UInt8] {
    Array("\n]\n".utf8)
  }

  private func issue(_ finding: Finding, _ linted: LintedRequest) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("description", "\(finding.mark): \(finding.message)")
    writer.member("check_name", finding.rule)
    writer.member("fingerprint", linted.fingerprint(of: finding).description)
    writer.member("severity", severity(finding.severity))
    writer.name("location")
    writer.beginObject()
    writer.member("path", linted.file)
    writer.name("lines")
    writer.beginObject()
    writer.member("begin", finding.start.line)
    writer.member("end", finding.end.line)
    writer.endObject()
    writer.endObject()
    writer.endObject()
    return Array("\n  ".utf8) + writer.bytes
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
