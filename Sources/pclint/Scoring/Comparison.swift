internal import PartnerCenterLint

/// A prediction and the answer that came.
struct Comparison: Sendable {
  /// How they agree, the worst first.
  enum Verdict: Int, CaseIterable, Comparable, Sendable {
    /// Refused in the prediction, taken by the service.
    case falseAlarm
    /// Both refuse, with codes that differ.
    case wrongCode
    /// Refused by the service, not in the prediction.
    case missed
    /// Taken by the service, and the prediction could not tell.
    case undecided
    case right

    var name: String {
      switch self {
      case .falseAlarm: "false alarm"
      case .wrongCode: "wrong code"
      case .missed: "missed"
      case .undecided: "undecided"
      case .right: "right"
      }
    }

    static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }
  }

  let place: String
  let linted: LintedRequest
  let answer: Recording.Answer
  let verdict: Verdict

  init(place: String, linted: LintedRequest, answer: Recording.Answer) {
    self.place = place
    self.linted = linted
    self.answer = answer
    verdict = Comparison.verdict(linted.report, answer)
  }

  /// The finding that decides the prediction.
  var decisive: Finding? { linted.report.findings.first { $0.severity == .error } }
  var predictedCode: Int? { linted.report.prediction.error?.code }

  private static func verdict(_ report: Report, _ answer: Recording.Answer) -> Verdict {
    switch report.prediction.outcome {
    case .accepted: return answer.isRefusal ? .missed : .right
    case .undetermined: return answer.isRefusal ? .missed : .undecided
    case .rejected:
      guard answer.isRefusal else { return .falseAlarm }
      guard let code = report.prediction.error?.code, !answer.codes.isEmpty else {
        // Where no code is documented, or none was recorded, the status is what can agree.
        return report.prediction.status == answer.status ? .right : .wrongCode
      }
      return answer.codes.contains(code) ? .right : .wrongCode
    }
  }
}
