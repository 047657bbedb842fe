internal import CEL
internal import JSONText

/// What became of one rule at one place.
enum Verdict {
  /// All is in order, or the rule does not apply.
  case kept
  case broken
  /// What would have to be known.
  case unknown([String])
  /// A field that the rule reads is not of its declared type; in the body another rule reports that.
  case misread(NodeID)
  /// The rule itself failed.
  case failed(String)
}

extension CompiledRule {
  /// Asks the rule: in order is what `when` excludes or what `expression` accepts.
  ///
  /// Where `when` is unknown, the expression can still decide that all is in order.
  func verdict(in evaluation: Evaluation) throws(RuleFileError) -> Verdict {
    guard let condition else { return .kept }
    var needs: [String] = []
    if let when = condition.when {
      switch Truth(evaluation.evaluate(try when.value())) {
      case .no: return .kept
      case .yes: break
      case .unknown(let names): needs = names
      case .other(let verdict): return verdict
      }
    }
    switch Truth(evaluation.evaluate(try condition.expression.value())) {
    case .yes: return .kept
    case .no: return needs.isEmpty ? .broken : .unknown(needs)
    case .unknown(let names): return .unknown(needs + names)
    case .other(let verdict): return verdict
    }
  }
}

/// A condition's value.
private enum Truth {
  case yes
  case no
  case unknown([String])
  case other(Verdict)

  init(_ value: Value) {
    switch value {
    case .bool(true): self = .yes
    case .bool(false): self = .no
    case .unknown(let attributes): self = .unknown(attributes.attributes)
    case .error(.wrongType(let node)): self = .other(.misread(node))
    case .error(let error): self = .other(.failed(error.description))
    default: self = .other(.failed("the condition is neither true nor false"))
    }
  }
}
