internal import JSONText
internal import PartnerCenterLint

/// `--format text`: each finding with its source line, a caret and what to do, then the predicted answer.
struct TextFormat: ReportFormat {
  let style: Style

  func entry(_ linted: LintedRequest) -> [UInt8] {
    var text = ""
    for finding in linted.report.findings { text += block(finding, linted) + "\n" }
    return Array((text + summary(linted) + "\n").utf8)
  }

  // MARK: Findings

  private func block(_ finding: Finding, _ linted: LintedRequest) -> String {
    let place = "\(printableLine(linted.file)):\(finding.start.line):\(finding.start.column)"
    let level = style(
      finding.severity.rawValue + number(of: finding), Style.Role(finding.severity))
    let message = printable(finding.message).replacing(["\n": " "])
    var lines = ["\(style(place, .strong)): \(level): \(message)"]
    lines += SourceExcerpt(linted.found.source, finding).lines(style)
    let gutter = String(repeating: " ", count: SourceExcerpt.gutterWidth(finding))
    lines += continued("\(gutter) = help: ", printable(finding.help))
    if let fix = linted.fix(of: finding) {
      lines.append("\(gutter) = fix: \(fix.option) mends this")
    }
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
    return lines.enumerated().map { number, line in
      // A value must not begin a line as a command of GitHub's runner does, blanks before it or not.
      number == 0 ? prefix + line : indent + (line.hasPrefix("::") ? ": \(line.dropFirst())" : line)
    }
  }

  // MARK: Summary

  private func summary(_ linted: LintedRequest) -> String {
    let report = linted.report
    let prediction = report.prediction
    let outcome = style(prediction.outcome.rawValue, Style.Role(prediction.outcome))
    var answer = prediction.status.map { ", HTTP \($0)" } ?? ""
    if let code = prediction.error?.code { answer += ", code \(code)" }
    let title = style(printableLine(linted.title), .strong)
    let head = "\(title): \(report.operation): \(outcome)\(answer)"
    let omitted = report.omittedFindings
    let more = omitted > 0 ? "  \(omitted) more findings are not listed\n" : ""
    return head + "\n" + more + unchecked(report)
  }

  /// Rules that wait for the same context, in one line.
  private func unchecked(_ report: Report) -> String {
    var groups: [(needs: String, names: [String])] = []
    for entry in report.unchecked {
      let needs =
        entry.failure.map { "failed: \(printable($0))" } ?? "needs " + listed(entry.needs)
      let name = entry.code.map { "\($0)" } ?? entry.rule
      if let index = groups.firstIndex(where: { $0.needs == needs }) {
        if !groups[index].names.contains(name) { groups[index].names.append(name) }
      } else {
        groups.append((needs, [name]))
      }
    }
    return groups.reduce(into: "") { text, group in
      text += "  unchecked: \(listed(group.names)) (\(group.needs))\n"
    }
  }

  /// The names with commas between. Nearly every run prints such a list, and the library's `joined` looks up protocol
  /// conformances at its first use: that was a hundredth of the command's whole time.
  private func listed(_ names: [String]) -> String {
    var text = ""
    for (position, name) in names.enumerated() { text += position == 0 ? name : ", " + name }
    return text
  }
}

extension Fix {
  /// The option that makes the change.
  fileprivate var option: String { isSafe ? "--fix" : "--unsafe-fixes" }
}
