internal import PartnerCenterLint

/// What came of many requests, counted.
struct Totals: Sendable {
  private(set) var requests = 0
  private(set) var outcomes = OutcomeCounts()
  /// Requests that were passed over, and inputs that could not be linted.
  var skipped = 0, failures = 0
  /// Findings by severity.
  private(set) var severities: [Severity: Int] = [:]
  /// Predicted codes: how many requests would be refused with each; nil is a refusal without a documented code.
  private(set) var codes: [Int?: Int] = [:]
  /// Findings by rule.
  private(set) var rules: [String: Int] = [:]
  /// Time by rule, where it is measured.
  var times: RuleTimes?
  /// What ignores and baseline took away.
  var filtered = FindingFilter.Usage()

  /// Counts a report.
  mutating func add(_ report: Report) {
    requests += 1
    outcomes.add(report.prediction.outcome)
    if let error = report.prediction.error { codes[error.code, default: 0] += 1 }
    for finding in report.findings {
      severities[finding.severity, default: 0] += 1
      rules[finding.rule, default: 0] += 1
    }
  }

  /// Counts what another count has.
  mutating func add(_ other: Totals) {
    requests += other.requests
    skipped += other.skipped
    failures += other.failures
    outcomes.add(other.outcomes)
    severities.merge(other.severities, uniquingKeysWith: +)
    codes.merge(other.codes, uniquingKeysWith: +)
    rules.merge(other.rules, uniquingKeysWith: +)
    filtered.add(other.filtered)
    if let times = other.times { self.times?.add(times) }
  }
}
