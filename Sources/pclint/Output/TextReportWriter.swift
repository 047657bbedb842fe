internal import JSONText
internal import PartnerCenterLint

/// `--format text`: each finding with its source line, a caret and what to do, then the predicted answer.
struct TextReportWriter: ReportWriter {
  private let style: Style

  init(style: Style) { self.style = style }

  func add(_ report: Report, of input: InputFile) {
    var text = ""
    for finding in report.findings { text += block(finding, input) + "\n" }
    text += summary(report, input) + "\n"
    StandardOutput.write(text)
  }

  func finish() {}

  // MARK: Findings

  private func block(_ finding: Finding, _ input: InputFile) -> String {
    let place = "\(input.name):\(finding.start.line):\(finding.start.column)"
    let level = style(finding.severity.rawValue + number(of: finding), role(finding.severity))
    var lines = ["\(style(place, .strong)): \(level): \(printable(finding.message))"]
    lines += SourceExcerpt(input.bytes, finding).lines(style)
    let gutter = String(repeating: " ", count: SourceExcerpt.gutterWidth(finding))
    lines += continued("\(gutter) = help: ", printable(finding.help))
    lines.append(style("\(gutter) = rule: \(finding.rule) (\(support(finding)))", .faint))
    return lines.joined(separator: "\n") + "\n"
  }

  private func number(of finding: Finding) -> String {
    if let line = finding.lineError {
      let checkout = finding.code.map { ", at checkout \($0)" } ?? ""
      return " \(line.code) (in line item \(line.line)\(checkout))"
    }
    let code = finding.code.map { " \($0)" } ?? ""
    return finding.status.map { "\(code) (HTTP \($0))" } ?? code
  }

  private func support(_ finding: Finding) -> String {
    "\(finding.confidence.rawValue); \(printable(finding.source))"
  }

  private func continued(_ prefix: String, _ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indent = String(repeating: " ", count: prefix.count)
    return lines.enumerated().map { ($0 == 0 ? prefix : indent) + $1 }
  }

  // MARK: Summary

  private func summary(_ report: Report, _ input: InputFile) -> String {
    let prediction = report.prediction
    let outcome = style(prediction.outcome.rawValue, role(prediction.outcome))
    var answer = prediction.status.map { ", HTTP \($0)" } ?? ""
    if let code = prediction.error?.code { answer += ", code \(code)" }
    let head = "\(style(input.name, .strong)): \(report.operation): \(outcome)\(answer)"
    return ([head] + unchecked(report).map { "  unchecked: \($0)" }).joined(separator: "\n") + "\n"
  }

  /// Rules that wait for the same context, in one line.
  private func unchecked(_ report: Report) -> [String] {
    var groups: [(needs: String, names: [String])] = []
    for entry in report.unchecked {
      let needs =
        entry.failure.map { "failed: \(printable($0))" }
        ?? "needs \(entry.needs.joined(separator: ", "))"
      let name = entry.code.map { "\($0)" } ?? entry.rule
      if let index = groups.firstIndex(where: { $0.needs == needs }) {
        if !groups[index].names.contains(name) { groups[index].names.append(name) }
      } else {
        groups.append((needs, [name]))
      }
    }
    return groups.map { "\($0.names.joined(separator: ", ")) (\($0.needs))" }
  }

  private func role(_ severity: Severity) -> Style.Role {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  private func role(_ outcome: Prediction.Outcome) -> Style.Role {
    switch outcome {
    case .accepted: .accepted
    case .rejected: .error
    case .undetermined: .warning
    }
  }
}

/// Text from a request without what could steer a terminal; newlines stay.
func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    let isDirection =
      (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    result.append((isControl && scalar != "\n") || isDirection ? "\u{FFFD}" : scalar)
  }
  return String(result)
}
