internal import CEL
internal import Synchronization

/// The workspaces of lints that are over, for the next ones.
final class WorkspacePool: Sendable {
  /// What a hostile request has made grow is not kept, in bytes.
  private static let largestFootprint = 1 << 20

  /// A workspace that nobody uses: it may go to another thread.
  private struct Idle: @unchecked Sendable {
    let workspace: LintWorkspace
  }

  private let environment: Environment
  private let rules: [CompiledRule]
  private let idle = Mutex<[Idle]>([])

  init(_ environment: Environment, rules: [CompiledRule]) {
    self.environment = environment
    self.rules = rules
  }

  /// A workspace that knows of no request.
  func take() -> LintWorkspace {
    idle.withLock { $0.popLast() }?.workspace ?? LintWorkspace(environment, rules: rules)
  }

  /// Takes a workspace back: nothing may refer to its values any more.
  func giveBack(_ workspace: LintWorkspace) {
    workspace.reset()
    guard workspace.evaluation.footprint <= WorkspacePool.largestFootprint else { return }
    let entry = Idle(workspace: workspace)
    idle.withLock { $0.append(entry) }
  }
}
