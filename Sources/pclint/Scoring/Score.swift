internal import PartnerCenterLint

/// How predictions did, by code and by rule.
struct Score {
  /// How often each verdict was given.
  typealias Counts = [Comparison.Verdict: Int]

  private(set) var counts: Counts = [:]
  /// By the code that came, or, where none came, the one that was predicted.
  private(set) var codes: [String: Counts] = [:]
  /// By the rule that decided the prediction.
  private(set) var rules: [String: Counts] = [:]
  private(set) var comparisons: [Comparison] = []
  /// Exchanges whose answer no prediction is about, and requests that pclint does not know.
  var passedOver = 0

  mutating func add(_ comparison: Comparison) {
    let verdict = comparison.verdict
    counts[verdict, default: 0] += 1
    if let code = comparison.answer.codes.first ?? comparison.predictedCode {
      codes[String(code), default: [:]][verdict, default: 0] += 1
    }
    if let rule = comparison.decisive?.rule { rules[rule, default: [:]][verdict, default: 0] += 1 }
    // Those that agree are counted only: recordings may be many.
    if verdict < .undecided { comparisons.append(comparison) }
  }

  /// Whether there was no exchange at all.
  var isEmpty: Bool { counts.isEmpty && passedOver == 0 }
  var hasFalseAlarm: Bool { counts[.falseAlarm] != nil }

  /// For people: the sums, what disagreed, the worst first, then codes and rules.
  var text: String {
    let total = counts.values.reduce(0, +)
    let sums = Comparison.Verdict.allCases.reversed().map { "\(counts[$0] ?? 0) \($0.name)" }
    var head = "\(total) exchange\(total == 1 ? "" : "s"): \(sums.joined(separator: ", "))"
    if passedOver > 0 { head += "; \(passedOver) passed over" }
    let worst = comparisons.sorted { ($0.verdict, $0.place) < ($1.verdict, $1.place) }
    var lines = [head + "."] + worst.map(\.line)
    lines += Score.table("by code", codes) + Score.table("by rule", rules)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The most false alarms first, then wrong codes, then misses.
  private static func table(_ title: String, _ rows: [String: Counts]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let verdicts = Comparison.Verdict.allCases
    let sorted = rows.sorted { a, b in
      for verdict in verdicts where a.value[verdict] ?? 0 != b.value[verdict] ?? 0 {
        return a.value[verdict] ?? 0 > b.value[verdict] ?? 0
      }
      return a.key < b.key
    }
    return ["", title]
      + sorted.map { name, counts in
        let parts = verdicts.compactMap { verdict in
          counts[verdict].map { "\($0) \(verdict.name)" }
        }
        return "  \(name): \(parts.joined(separator: ", "))"
      }
  }
}

extension Comparison {
  /// The case in one line.
  fileprivate var line: String {
    let came = (["HTTP \(answer.status)"] + answer.codes.map(String.init)).joined(separator: " ")
    let prediction = linted.report.prediction
    var foreseen = prediction.outcome.rawValue
    if let code = predictedCode { foreseen += " \(code)" }
    if let finding = decisive { foreseen += " (\(finding.rule) at \(finding.pointer))" }
    return printableLine(
      "\(place): \(verdict.name): \(linted.report.operation): predicted \(foreseen), came \(came)")
  }
}
