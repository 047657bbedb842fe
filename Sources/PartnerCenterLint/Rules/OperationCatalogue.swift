internal import Synchronization

/// The operations of a linter: heads at once, definitions when they are needed.
final class OperationCatalogue: Sendable {
  /// In alphabetical order.
  let heads: [OperationHead]
  private let library: RuleLibrary
  private let definitions = Mutex<[String: OperationDefinition]>([:])

  init(_ library: RuleLibrary) throws(RuleFileError) {
    self.library = library
    heads = try OperationHead.all(in: library.operationFiles)
  }

  /// The definition of an operation, read once.
  func definition(_ head: OperationHead) throws(RuleFileError) -> OperationDefinition {
    let name = head.operation.name
    if let definition = definitions.withLock({ $0[name] }) { return definition }
    let definition = try OperationDefinition(head)
    definitions.withLock { $0[name] = definition }
    return definition
  }

  /// The rules of an operation in evaluation order, as the user's sources want them.
  func rules(of definition: OperationDefinition) throws(RuleFileError) -> [RuleDefinition] {
    var rules: [RuleDefinition] = []
    for rule in try allRules(of: definition) { rules.append(try library.overridden(rule)) }
    return rules
  }

  /// All rules of an operation: common ones, its own with what it includes, and the user's.
  func allRules(of definition: OperationDefinition) throws(RuleFileError) -> [RuleDefinition] {
    let own = try flattened(definition, { $0.rules }, { $0.id }, including: [])
    return try library.rules(of: definition.operation.name, own: own)
  }

  /// The variables of an operation, with those it includes.
  func variables(of definition: OperationDefinition) throws(RuleFileError) -> [VariableDefinition] {
    try flattened(definition, { $0.variables }, { $0.name }, including: [])
  }

  private func flattened<Element>(
    _ definition: OperationDefinition,
    _ list: (OperationDefinition) -> [OperationDefinition.Entry<Element>],
    _ name: (Element) -> String, including path: [String]
  ) throws(RuleFileError) -> [Element] {
    var result: [Element] = []
    for entry in list(definition) {
      switch entry {
      case .own(let element): result.append(element)
      case .included(let other, let exceptions):
        // An operation does not include itself, nor one that includes it.
        let path = path + [definition.operation.name]
        let known = heads.filter { !path.contains($0.operation.name) }
        guard let head = known.first(where: { $0.operation.name == other.text }) else {
          let names = known.map(\.operation.name)
          throw other.error(.unknownWord(other.text, known: names, what: "operation to include"))
        }
        let included = try flattened(try self.definition(head), list, name, including: path)
        result += included.filter { !exceptions.contains(name($0)) }
      }
    }
    return result
  }
}
