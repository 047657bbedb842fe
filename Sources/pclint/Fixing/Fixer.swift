internal import JSONText
internal import PartnerCenterLint

/// Mends what can be mended in a file: every byte that no fix is about stays as it is.
struct Fixer {
  /// A fix may uncover another one; so often at most is looked again.
  private static let passLimit = 10

  let linter: RequestLinter
  let filter: FindingFilter
  /// Whether fixes that may not be what was meant are made too.
  let isUnsafe: Bool

  /// A file before and after.
  struct Outcome {
    let before: [UInt8]
    let after: [UInt8]
    /// How many fixes were made, and how many more there are that are not safe.
    let made: Int, left: Int
    /// Why some of the requests could not be linted, and so not mended.
    let faults: [String]
  }

  /// - Returns: nil for recordings and the like, which are not what somebody will send.
  func outcome(for path: InputPath) throws(InputError) -> Outcome? {
    guard path.kind == .body || path.kind == .http else { return nil }
    let before = try RequestFile(path).source.bytes
    var text = before
    var made = 0
    for _ in 0..<Fixer.passLimit {
      let edits = try findings(in: text, of: path).fixes.filter { isUnsafe || $0.isSafe }.map(
        \.edit)
      let chosen = Fixer.withoutOverlap(edits)
      if chosen.isEmpty { break }
      made += chosen.count
      text = Fixer.edited(text, chosen)
    }
    let (fixes, faults) = try findings(in: text, of: path)
    return Outcome(
      before: before, after: text, made: made, left: fixes.count { !$0.isSafe }, faults: faults)
  }

  /// The fixes of all findings, in bytes of the file, and why some requests have none.
  private func findings(
    in text: [UInt8], of path: InputPath
  ) throws(InputError) -> (fixes: [Fix], faults: [String]) {
    let file = RequestFile(path, contents: text)
    var fixes: [Fix] = []
    var faults: [String] = []
    var times: RuleTimes?
    var usage = FindingFilter.Usage()
    for item in try file.items() {
      switch item {
      case .skipped: continue
      case .fault(let sentence): faults.append(sentence)
      case .request(let found) where found.source !== file.source: continue
      case .request(let found):
        switch linter.lint(found, times: &times) {
        case .linted(let linted):
          guard Fixer.isUnderstood(found.request.body) else { continue }
          fixes += self.fixes(of: filter.filtered(linted, &usage))
        case .unknown: continue
        case .failed(let sentence): faults.append(sentence)
        }
      }
    }
    return (fixes, faults)
  }

  /// Whether no fault of the text is left to guessing: where one cannot be mended, what follows it may be
  /// misread, and its fixes would do damage.
  private static func isUnderstood(_ body: [UInt8]) -> Bool {
    let document = JSONDocument(body)
    return document.faults.allSatisfy {
      $0.kind.acceptance != .refused || $0.repair(in: document) != nil
    }
  }

  private func fixes(of linted: LintedRequest) -> [Fix] {
    linted.report.findings.compactMap { finding in
      guard let fix = finding.fix,
        let range = linted.found.map.verbatimSource(of: fix.edit.range)
      else { return nil }
      let edit = TextEdit(range: range, replacement: fix.edit.replacement)
      return Fix(edit: edit, isSafe: fix.isSafe)
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
