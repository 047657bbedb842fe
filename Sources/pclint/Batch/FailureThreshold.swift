internal import PartnerCenterLint

/// What makes the exit status 1: the values of `--fail-on`.
enum FailureThreshold: String, CaseIterable {
  case error
  case warning
  case never

  func isReached(by report: Report) -> Bool {
    switch self {
    case .error: report.prediction.outcome == .rejected
    case .warning: report.findings.contains { $0.severity >= .warning }
    case .never: false
    }
  }
}
