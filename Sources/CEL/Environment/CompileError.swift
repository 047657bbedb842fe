/// An expression that cannot be compiled, with every issue that was found.
public struct CompileError: Error, Hashable, Sendable {
  /// The expression.
  public let source: String
  /// What is wrong with it, in the order of the source; at least one.
  public let issues: [Issue]

  init(_ source: String, _ issues: [Issue]) {
    self.source = source
    let text = Array(source.utf8)
    self.issues = issues.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
      var issue = $0
      let before = text[..<min(issue.range.lowerBound, text.count)]
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      issue.line = 1 + before.count { $0 == 0x0A }
      issue.column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
      return issue
    }
  }
}

extension CompileError: CustomStringConvertible {
  /// Every issue as `line:column: sentence`, with its line of the source and a caret below.
  public var description: String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    return issues.map { issue in
      let line = issue.line <= lines.count ? String(lines[issue.line - 1]) : ""
      let lead = String(
        line.unicodeScalars.prefix(issue.column - 1).map { $0 == "\t" ? "\t" : " " })
      return "\(issue.line):\(issue.column): \(issue.sentence)\n  \(line)\n  \(lead)^"
    }.joined(separator: "\n")
  }
}
