internal import CEL
internal import Synchronization

/// The working memory of lints that are over, for the next ones: what an evaluation has learnt of types and
/// patterns, and its memory, is used again.
final class EvaluationPool: Sendable {
  /// What a hostile request has made grow is not kept, in bytes.
  private static let largestFootprint = 1 << 20

  /// An evaluation that nobody uses: it may go to another thread.
  private struct Idle: @unchecked Sendable {
    let evaluation: Evaluation
  }

  private let environment: Environment
  private let idle = Mutex<[Idle]>([])

  init(_ environment: Environment) { self.environment = environment }

  /// An evaluation without any values.
  func take() -> Evaluation {
    idle.withLock { $0.popLast() }?.evaluation ?? Evaluation(environment)
  }

  /// Takes an evaluation back: nothing may refer to its values any more.
  func giveBack(_ evaluation: Evaluation) {
    evaluation.reset()
    guard evaluation.footprint <= EvaluationPool.largestFootprint else { return }
    let entry = Idle(evaluation: evaluation)
    idle.withLock { $0.append(entry) }
  }
}
