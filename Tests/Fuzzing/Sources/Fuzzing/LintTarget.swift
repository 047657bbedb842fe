import JSONText
import PartnerCenterLint

/// The linter with the shipped rules: any body with any context has a report that agrees with itself.
///
/// The input's first line names the operation, or a method and path; then comes the body, and after a NUL the
/// context.
enum LintTarget {
  private static let linter: Linter? = try? Linter()
  private static let now = Moment("2024-03-05T10:00:00Z")

  static func run(_ input: [UInt8]) {
    guard let linter else { preconditionFailure("the shipped rules do not load") }
    let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(
      separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    let body = lines.count == 2 ? Array(lines[1]) : []
    let request = request(String(decoding: lines[0], as: UTF8.self), body)
    do throws(LintError) {
      let context = parts.count == 2 ? try linter.context(Array(parts[1])) : nil
      let report = try linter.lint(request, context: context, now: now)
      check(report)
      checkPlaces(of: report, in: body)
    } catch {
      if case .rules(let error) = error { preconditionFailure(error.description) }
      precondition(!error.description.isEmpty)
    }
  }

  private static func request(_ line: String, _ body: [UInt8]) -> Request {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    return words.count == 2
      ? Request(body: body, method: words[0], path: words[1])
      : Request(body: body, operation: words.first)
  }

  /// Outcome and findings fit together, and the report is written as JSON.
  static func check(_ report: Report) {
    let isRefused = report.findings.contains { $0.severity == .error }
    precondition(isRefused == (report.prediction.outcome == .rejected))
    precondition(isRefused == (report.prediction.error != nil))
    var writer = JSONWriter()
    report.write(to: &writer)
    let faults = JSONDocument(writer.bytes).faults
    precondition(faults.isEmpty, "\(faults)")
  }

  /// Pointers and ranges name what is in the body.
  private static func checkPlaces(of report: Report, in body: [UInt8]) {
    for finding in report.findings {
      let range = finding.start.offset...finding.end.offset
      precondition(range.upperBound <= body.count, "\(finding)")
      precondition([nil, UInt8(ascii: "/")].contains(finding.pointer.utf8.first), "\(finding)")
    }
    for unchecked in report.unchecked {
      precondition(unchecked.failure == nil || !unchecked.rule.isEmpty)
    }
  }
}
