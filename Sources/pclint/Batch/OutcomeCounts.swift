internal import PartnerCenterLint

/// How many requests had each outcome.
struct OutcomeCounts: Sendable {
  private var accepted = 0, rejected = 0, undetermined = 0

  subscript(outcome: Prediction.Outcome) -> Int {
    switch outcome {
    case .accepted: accepted
    case .rejected: rejected
    case .undetermined: undetermined
    }
  }

  mutating func add(_ outcome: Prediction.Outcome) {
    switch outcome {
    case .accepted: accepted += 1
    case .rejected: rejected += 1
    case .undetermined: undetermined += 1
    }
  }

  mutating func add(_ other: OutcomeCounts) {
    accepted += other.accepted
    rejected += other.rejected
    undetermined += other.undetermined
  }
}
