/// An operation as its file has it.
struct OperationDefinition: Sendable {
  /// One entry of a list that may also take over another operation's.
  enum Entry<Element: Sendable>: Sendable {
    case own(Element)
    /// All of another operation, but for some.
    case included(RuleDefinition.Located, except: [String])
  }

  let head: OperationHead
  /// The operation's shape as written; nil where it has no body.
  let shape: RuleValue?
  let variables: [Entry<VariableDefinition>]
  let rules: [Entry<RuleDefinition>]

  var operation: Operation { head.operation }
  /// The file's name for messages.
  var file: String { head.file.display }

  static let keys =
    OperationHead.keys + ["order", "shape", "variables", "example", "rules"]

  /// Reads the file of an operation.
  init(_ head: OperationHead) throws(RuleFileError) {
    let root = try head.file.root(known: OperationDefinition.keys)
    self.head = head
    shape = root.value("shape")
    variables = try RuleReader.variables(root)
    rules = try RuleReader.rules(root)
  }
}
