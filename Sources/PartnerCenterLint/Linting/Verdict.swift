internal import CEL
internal import JSONText

/// What became of one rule at one place.
///
/// What it refers to lives as long as the evaluation that it came from.
enum Verdict: BitwiseCopyable {
  /// All is in order, or the rule does not apply.
  case kept
  case broken
  /// What would have to be known.
  case unknown(UnknownSet)
  /// A field that the rule reads is not of its declared type; in the body another rule reports that.
  case misread(NodeID, in: JSONTree)
  /// The rule itself failed.
  case failed(EvaluationError)
  /// The rule's condition is neither true nor false.
  case undecided
}

extension Question {
  /// Asks the rule: in order is what `when` excludes or what `expression` accepts.
  ///
  /// Where `when` is unknown, the expression can still decide that all is in order.
  @inline(__always)
  func verdict(in evaluation: Evaluation) throws(RuleFileError) -> Verdict {
    var needs: UnknownSet?
    switch try whether(in: evaluation) {
    case .bool(false): return .kept
    case .bool(true), nil: break
    case .unknown(let names): needs = names
    case let other?: return Verdict(undecided: other)
    }
    switch try answer(in: evaluation) {
    case .bool(true), nil: return .kept
    case .bool(false): return needs.map { .unknown($0) } ?? .broken
    case .unknown(let names):
      return .unknown(needs.map { evaluation.union($0, names) } ?? names)
    case let other?: return Verdict(undecided: other)
    }
  }
}

extension Verdict {
  /// The verdict of a condition that is not true, false or unknown.
  fileprivate init(undecided value: Value) {
    switch value {
    case .error(.wrongType(let node, let tree)): self = .misread(node, in: tree)
    case .error(let error): self = .failed(error)
    default: self = .undecided
    }
  }
}
