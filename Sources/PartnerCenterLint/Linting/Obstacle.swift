internal import CEL

/// What kept a rule from an answer; lives as long as the evaluation that it came from.
struct Obstacle: BitwiseCopyable {
  /// Why a rule itself failed.
  enum Failure: BitwiseCopyable {
    case error(EvaluationError)
    /// Its condition is neither true nor false.
    case undecided
    /// A value that it reads is not of the declared type, and no other rule reports that.
    case misread
  }

  /// What would have to be known.
  var needs: UnknownSet?
  /// At the first place where it failed.
  var failure: Failure?
}

extension Obstacle.Failure: CustomStringConvertible {
  var description: String {
    switch self {
    case .error(let error): error.description
    case .undecided: "the condition is neither true nor false"
    case .misread: "a value that it reads is not of the type that its shape declares"
    }
  }
}
