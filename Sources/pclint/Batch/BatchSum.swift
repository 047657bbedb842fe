internal import PartnerCenterLint
internal import SystemCalls

/// What came of all pieces.
struct BatchOutcome {
  let totals: Totals
  let status: ExitStatus
  /// The files that were written: reports, and requests that were mended.
  let written: Set<FileStamp>
}

/// Puts together what came of the pieces: writes the reports, counts, complains.
struct BatchSum {
  /// How many of the requests that were passed over are named.
  private static let skippedShown = 5

  private(set) var totals = Totals()
  private var mending: Mending?
  private let files: [ReportFile]
  private let formats: [any ReportFormat]
  private var hasEntries: [Bool]
  private var skipped: [String] = []
  private var status = ExitStatus.clean

  /// - Parameter mending: what is done with mended files; nil where none are.
  init(_ files: [ReportFile], _ formats: [any ReportFormat], _ mending: Mending?) {
    self.files = files
    self.mending = mending
    self.formats = formats
    hasEntries = files.map { _ in false }
    for (file, format) in zip(files, formats) { file.write(format.opening) }
  }

  /// Takes what came of the next piece.
  mutating func add(_ output: BatchOutput) {
    if totals.times == nil { totals.times = output.totals.times.map { _ in RuleTimes() } }
    totals.add(output.totals)
    status = max(status, output.status)
    skipped += output.skipped.prefix(max(0, BatchSum.skippedShown - skipped.count))
    if let file = output.mended { mending?.take(file) }
    for (index, entry) in output.entries.enumerated() where !entry.isEmpty {
      if hasEntries[index] { files[index].write(formats[index].separator) }
      files[index].write(entry)
      hasEntries[index] = true
    }
    for complaint in output.complaints { StandardError.complain("pclint: \(complaint)") }
  }

  /// Closes the reports.
  ///
  /// - Returns: what came of all.
  func finish(rules: () throws -> [RuleDescription]) throws -> BatchOutcome {
    var written = mending?.written ?? []
    for (file, format) in zip(files, formats) {
      file.write(try format.closing(totals, rules: rules))
      if let stamp = try file.close() { written.insert(stamp) }
    }
    complainAboutSkipped()
    for sentence in mending?.sentences(totals) ?? [] {
      StandardError.complain("pclint: \(sentence)")
    }
    let isNothing = totals.requests == 0 && totals.skipped > 0
    return BatchOutcome(
      totals: totals, status: isNothing ? .failed : max(status, mending?.status ?? .clean),
      written: written)
  }

  /// Silence must not look like success.
  private func complainAboutSkipped() {
    guard totals.skipped > 0 else { return }
    let count = totals.skipped == 1 ? "1 request was" : "\(totals.skipped) requests were"
    StandardError.complain(
      "pclint: \(count) passed over, being none that pclint knows (README lists these)")
    for what in skipped { StandardError.complain("  \(what)") }
    let rest = totals.skipped - skipped.count
    if rest > 0 { StandardError.complain("  and \(rest) more") }
  }
}
