internal import JSONText
internal import PartnerCenterLint

/// Mends what can be mended in a file: every byte that no fix is about stays as it is.
struct Fixer: Sendable {
  /// A fix may uncover another one; so often at most is looked again.
  private static let passLimit = 10

  let linter: RequestLinter
  let filter: FindingFilter
  /// Whether fixes that may not be what was meant are made too.
  let isUnsafe: Bool

  /// A text before and after.
  struct Outcome: Sendable {
    var before: [UInt8] = []
    var after: [UInt8] = []
    /// How many fixes were made, and how many more there are that are not safe.
    var made = 0, left = 0
  }

  /// - Returns: nil for a recording, which tells what was sent.
  func outcome(for file: RequestFile) throws(InputError) -> Outcome? {
    switch file.path.kind {
    case .archive: return nil
    case .body, .http:
      return try mended(file.source.bytes) { text throws(InputError) in
        try file.holding(text).items()
      }
    case .lines: return try mendedLines(of: file)
    }
  }

  /// Lines are mended one by one, as they are linted.
  private func mendedLines(of file: RequestFile) throws(InputError) -> Outcome {
    var sum = Outcome()
    for (index, (line, number)) in file.lines.lines.enumerated() {
      let outcome = try mended(line.bytes) { text throws(InputError) in
        let line = EnvelopeLine(SourceText(name: line.name, bytes: text), line: number)
        return line.item.map { [$0] } ?? []
      }
      if index > 0 { sum.after.append(UInt8(ascii: "\n")) }
      sum.after += outcome.after
      sum.made += outcome.made
      sum.left += outcome.left
    }
    sum.before = file.source.bytes
    return sum
  }

  /// - Parameter items: what there is to be linted in a text.
  private func mended(
    _ before: [UInt8], items: ([UInt8]) throws(InputError) -> [FoundItem]
  ) throws(InputError) -> Outcome {
    var outcome = Outcome(before: before, after: before)
    var fixes = fixes(in: try items(before))
    for _ in 0..<Fixer.passLimit {
      let edits = fixes.filter { isUnsafe || $0.isSafe }.map(\.edit)
      let chosen = Fixer.withoutOverlap(edits)
      if chosen.isEmpty { break }
      outcome.made += chosen.count
      outcome.after = Fixer.edited(outcome.after, chosen)
      fixes = self.fixes(in: try items(outcome.after))
    }
    outcome.left = fixes.count { !$0.isSafe }
    return outcome
  }

  /// The fixes of all findings, as edits of the text.
  private func fixes(in items: [FoundItem]) -> [Fix] {
    var times: RuleTimes?
    var usage = FindingFilter.Usage()
    return items.flatMap { item -> [Fix] in
      guard case .request(let found) = item,
        case .linted(let linted) = linter.lint(found, times: &times)
      else { return [] }
      let report = filter.filtered(linted, &usage).report
      let fixes = report.findings.compactMap(linted.fix)
      return fixes.isEmpty || Fixer.isUnderstood(found.request.body) ? fixes : []
    }
  }

  /// Whether no fault of the text is left to guessing: where one cannot be mended, what follows it may be
  /// misread, and its fixes would do damage.
  private static func isUnderstood(_ body: [UInt8]) -> Bool {
    let document = JSONDocument(body)
    return document.faults.allSatisfy {
      $0.kind.acceptance != .refused || $0.repair(in: document) != nil
    }
  }

  /// The edits in order, the first of those that get in each other's way.
  private static func withoutOverlap(_ edits: [TextEdit]) -> [TextEdit] {
    var chosen: [TextEdit] = []
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = chosen.last, edit.range.lowerBound < last.range.upperBound || edit == last {
        continue
      }
      chosen.append(edit)
    }
    return chosen
  }

  private static func edited(_ text: [UInt8], _ edits: [TextEdit]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for edit in edits {
      result += text[at..<edit.range.lowerBound] + edit.replacement
      at = edit.range.upperBound
    }
    return result + text[at...]
  }
}
