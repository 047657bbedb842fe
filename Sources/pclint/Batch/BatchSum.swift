internal import PartnerCenterLint

/// Puts together what came of the pieces: writes the reports, counts, complains.
struct BatchSum {
  /// How many of the requests that were passed over are named.
  private static let skippedShown = 5

  private(set) var totals = Totals()
  private let files: [ReportFile]
  private let formats: [any ReportFormat]
  private var hasEntries: [Bool]
  private var skipped: [String] = []
  private var status = ExitStatus.clean

  init(_ files: [ReportFile], _ formats: [any ReportFormat]) {
    self.files = files
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
    for (index, entry) in output.entries.enumerated() where !entry.isEmpty {
      if hasEntries[index] { files[index].write(formats[index].separator) }
      files[index].write(entry)
      hasEntries[index] = true
    }
    for complaint in output.complaints { StandardOutput.complain("pclint: \(complaint)") }
  }

  /// Closes the reports.
  ///
  /// - Returns: the exit status.
  func finish(rules: () throws -> [RuleDescription]) throws -> ExitStatus {
    for (file, format) in zip(files, formats) {
      file.write(try format.closing(totals, rules: rules))
      try file.close()
    }
    complainAboutSkipped()
    return totals.requests == 0 && totals.skipped > 0 ? .failed : status
  }

  /// Silence must not look like success.
  private func complainAboutSkipped() {
    guard totals.skipped > 0 else { return }
    let count = totals.skipped == 1 ? "1 request was" : "\(totals.skipped) requests were"
    StandardOutput.complain(
      "pclint: \(count) passed over, being none that pclint knows (README lists these)")
    for what in skipped { StandardOutput.complain("  \(what)") }
    let rest = totals.skipped - skipped.count
    if rest > 0 { StandardOutput.complain("  and \(rest) more") }
  }
}
