internal import Synchronization

/// The rules of some sources, their operations compiled when they are first needed.
final class Rulebook: Sendable {
  /// The rules that come with pclint: all linters of a process share them, and none ever takes them down.
  static let shipped = Result { () throws(RuleFileError) in try Rulebook([.embedded]) }

  let library: RuleLibrary
  let catalogue: OperationCatalogue
  private let operations = Mutex<[String: CompiledOperation]>([:])

  init(
    _ sources: [RuleSource], overriding overrides: [RuleOverride] = []
  ) throws(RuleFileError) {
    library = try RuleLibrary(sources, overriding: overrides)
    catalogue = try OperationCatalogue(library)
  }

  /// An operation, compiled once.
  func compiled(_ head: OperationHead) throws(RuleFileError) -> CompiledOperation {
    let name = head.operation.name
    if let operation = operations.withLock({ $0[name] }) { return operation }
    let definition = try catalogue.definition(head)
    let compiler = try OperationCompiler(
      definition, variables: try catalogue.variables(of: definition),
      rules: try catalogue.rules(of: definition), library: library)
    let operation = try compiler.compile()
    // Of threads that ask for the first time at once, all get the same: rules are compiled once.
    return operations.withLock { operations in
      if let first = operations[name] { return first }
      operations[name] = operation
      return operation
    }
  }
}
