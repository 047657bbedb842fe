internal import CEL
internal import Patterns

/// The memory in which one request of an operation is linted at a time, and then the next one: a clean request
/// takes no other but its document's and its report's.
final class LintWorkspace {
  let evaluation: Evaluation
  let matches = MatchWorkspace()
  private var obstacles: Obstacles

  init(_ environment: Environment, rules: [CompiledRule]) {
    evaluation = Evaluation(environment)
    obstacles = Obstacles(rules)
  }

  /// Exchanges the obstacles with those of a session, which changes its own without the checks that a class needs.
  func exchange(_ other: inout Obstacles) { swap(&obstacles, &other) }

  /// Forgets the request: nothing may refer to its values any more.
  func reset() {
    obstacles.reset()
    evaluation.reset()
  }
}
