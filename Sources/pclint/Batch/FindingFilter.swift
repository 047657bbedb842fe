internal import JSONText
internal import PartnerCenterLint
internal import YAMLText

/// Takes away the findings that the configuration ignores and those of the baseline.
struct FindingFilter: Sendable {
  /// What was taken away, and what had a chance to be.
  struct Usage: Sendable {
    /// Positions of ignores whose files were linted, and of those that took something away.
    var reached: Set<Int> = [], used: Set<Int> = []
    /// The files that were linted, and the fingerprints of the baseline that were found.
    var files: Set<String> = [], known: Set<String> = []

    mutating func add(_ other: Usage) {
      reached.formUnion(other.reached)
      used.formUnion(other.used)
      files.formUnion(other.files)
      known.formUnion(other.known)
    }
  }

  private let ignores: [Configuration.Ignore]
  private let baseline: Baseline?
  /// The day on which ignores are judged, such as `2026-03-05`.
  private let today: String

  init(_ ignores: [Configuration.Ignore], _ baseline: Baseline?, today: String) {
    self.ignores = ignores
    self.baseline = baseline
    self.today = today
  }

  /// A linted request without what is to be passed over.
  func filtered(_ linted: LintedRequest, _ usage: inout Usage) -> LintedRequest {
    guard !ignores.isEmpty || baseline != nil else { return linted }
    var noted = usage
    if baseline != nil { noted.files.insert(linted.path) }
    let candidates = ignores.indices.filter {
      ignores[$0].files?.matches(linted.path) ?? true
    }
    noted.reached.formUnion(candidates)
    let report = linted.report.removing { finding in
      let index = candidates.first { isIgnored(finding, by: ignores[$0]) }
      if let index { noted.used.insert(index) }
      return index != nil || isKnown(finding, of: linted, &noted)
    }
    usage = noted
    return LintedRequest(found: linted.found, report: report, path: linted.path)
  }

  private func isIgnored(_ finding: Finding, by ignore: Configuration.Ignore) -> Bool {
    finding.rule == ignore.rule && isInForce(ignore)
      && ignore.pointer?.matches(finding.pointer) ?? true
  }

  private func isInForce(_ ignore: Configuration.Ignore) -> Bool {
    ignore.until.map { $0 >= today } ?? true
  }

  private func isKnown(
    _ finding: Finding, of linted: LintedRequest, _ usage: inout Usage
  ) -> Bool {
    guard let baseline else { return false }
    let fingerprint = linted.fingerprint(of: finding).description
    guard baseline.entries[fingerprint] != nil else { return false }
    usage.known.insert(fingerprint)
    return true
  }

  /// What there is to tell when all is linted: ignores that ended or that nothing needs, and a baseline that
  /// holds more than there is.
  func complaints(_ usage: Usage, file: String) -> [String] {
    var complaints: [String] = []
    for (index, ignore) in ignores.enumerated() where usage.reached.contains(index) {
      let place = "\(file):\(ignore.mark.line):\(ignore.mark.column)"
      if !isInForce(ignore) {
        complaints.append(
          "\(place): this ignore of \"\(ignore.rule)\" ended on \(ignore.until ?? ""); remove it, or give it a later day"
        )
      } else if !usage.used.contains(index) {
        complaints.append("\(place): this ignore of \"\(ignore.rule)\" is not needed; remove it")
      }
    }
    guard let baseline else { return complaints }
    let gone = baseline.entries.count { fingerprint, entry in
      usage.files.contains(entry.file) && !usage.known.contains(fingerprint)
    }
    if gone > 0 {
      complaints.append(
        "\(baseline.path): \(gone == 1 ? "1 finding is" : "\(gone) findings are") no longer there; write the baseline anew"
      )
    }
    return complaints
  }
}
