internal import CEL
internal import Synchronization

/// Compiles the expressions of one scope, each text once: several rules often ask the same first, and say the
/// same in their messages.
final class ExpressionCompiler: Sendable {
  private let environment: Environment
  private let programs = Mutex<[String: Program]>([:])

  init(_ environment: Environment) { self.environment = environment }

  /// The program of a text.
  func program(_ text: RuleDefinition.Located) throws(RuleFileError) -> Program {
    let source = text.text
    if let program = programs.withLock({ $0[source] }) { return program }
    let program = try text.program(in: environment)
    programs.withLock { $0[source] = program }
    return program
  }
}
