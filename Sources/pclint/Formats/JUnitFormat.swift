internal import JSONText
internal import PartnerCenterLint

/// `--format junit`: a test suite for each request, a test case for each finding, or one for a request without.
///
/// The form that Jenkins, GitLab and Azure Pipelines read (<https://github.com/testmoapp/junitxml>).
struct JUnitFormat: ReportFormat {
  var opening: [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"pclint\">\n".utf8)
  }

  func entry(_ linted: LintedRequest) -> [UInt8] {
    let findings = linted.report.findings
    let failures = findings.count { $0.severity == .error }
    let name = JUnitFormat.escaped(linted.title)
    let cases =
      findings.isEmpty
      ? ["    <testcase name=\"\(linted.report.operation)\" classname=\"\(name)\"/>\n"]
      : findings.map { testCase($0, name, linted.file) }
    let head =
      "  <testsuite name=\"\(name)\" tests=\"\(max(1, findings.count))\" failures=\"\(failures)\" errors=\"0\">\n"
    return Array((head + cases.joined() + "  </testsuite>\n").utf8)
  }

  func closing(_ totals: Totals, rules: () throws -> [RuleDescription]) -> [UInt8] {
    Array("</testsuites>\n".utf8)
  }

  private func testCase(_ finding: Finding, _ name: String, _ file: String) -> String {
    let place = "\(file):\(finding.start.line):\(finding.start.column)"
    let message = JUnitFormat.escaped("\(finding.mark): \(finding.message)")
    let text = JUnitFormat.escaped("\(place)\n\(finding.pointer)\n\(finding.help)")
    let body =
      finding.severity == .error
      ? "<failure type=\"\(finding.severity.rawValue)\" message=\"\(message)\">\(text)</failure>"
      : "<system-out>\(message)\n\(text)</system-out>"
    return """
          <testcase name="\(finding.rule)" classname="\(name)" file="\(JUnitFormat.escaped(file))" line="\(finding.start.line)">
            \(body)
          </testcase>

      """
  }

  /// Text for XML 1.0 (section 2.4), which has no control characters but three.
  static func escaped(_ text: String) -> String {
    printable(text).replacing([
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\n": "&#10;", "\u{FFFE}": "\u{FFFD}",
      "\u{FFFF}": "\u{FFFD}",
    ])
  }
}

extension LintedRequest {
  /// The file, and which of its requests it is.
  var title: String {
    guard let label = found.label else { return file }
    let name = label.name ?? [label.method, label.path].compactMap { $0 }.joined(separator: " ")
    let place = label.file.map { "\($0):\(label.line)" } ?? "\(file):\(label.line)"
    return name.isEmpty ? place : "\(place) \(name)"
  }
}
