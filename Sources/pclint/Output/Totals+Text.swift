internal import PartnerCenterLint

extension Totals {
  /// How many rules are named with their times.
  private static let timesShown = 20

  /// All in one sentence: `12 requests: 3 accepted, 8 rejected, 1 undetermined; 9 errors, 2 warnings.`
  var sentence: String {
    let outcomes = [Prediction.Outcome.accepted, .rejected, .undetermined].map {
      "\(self.outcomes[$0]) \($0.rawValue)"
    }
    let findings = [Severity.error, .warning, .note].compactMap { severity in
      severities[severity].map { "\($0) \(severity.rawValue)\($0 == 1 ? "" : "s")" }
    }
    let others = [(skipped, "passed over"), (failures, "not linted")].filter { $0.0 > 0 }
      .map { "\($0) \($1)" }
    let parts = [outcomes, findings, others].map { $0.joined(separator: ", ") }
    let list = parts.filter { !$0.isEmpty }.joined(separator: "; ")
    return "\(requests) request\(requests == 1 ? "" : "s"): \(list)."
  }

  /// The sentence and tables of codes, rules and times, the most frequent first.
  var text: String {
    var lines = [sentence]
    let codes = codes.map { ($0.map(String.init) ?? "no documented code", $1) }
    lines += Totals.table("requests by predicted code", codes)
    lines += Totals.table("findings by rule", rules.map { ($0, $1) })
    if let times { lines += Totals.table(times) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ title: String, _ counts: [(name: String, count: Int)]) -> [String] {
    guard !counts.isEmpty else { return [] }
    let sorted = counts.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    let width = sorted.map { String($0.count).count }.max() ?? 0
    return ["", title]
      + sorted.map { "  \(String($0.count).padded(to: width))  \($0.name)" }
  }

  private static func table(_ times: RuleTimes) -> [String] {
    let entries = times.entries
    let total = entries.reduce(0) { $0 + $1.nanoseconds }
    let head = "time by rule, in all \(milliseconds(total)) ms on all threads"
    let rows = entries.prefix(timesShown).map { entry in
      let each = entry.nanoseconds / Int64(entry.evaluations)
      return
        "  \(milliseconds(entry.nanoseconds).padded(to: 10)) ms \(String(entry.evaluations).padded(to: 10)) x \(String(each).padded(to: 7)) ns  \(entry.rule)"
    }
    let rest = entries.count - rows.count
    return ["", head] + rows + (rest > 0 ? ["  and \(rest) rules more"] : [])
  }

  /// With three digits after the point.
  private static func milliseconds(_ nanoseconds: Int64) -> String {
    let micro = nanoseconds / 1000
    let fraction = String(micro % 1000)
    return "\(micro / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
  }
}

extension String {
  /// With blanks in front, so wide at least.
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
