internal import YAMLText

/// An operation as its file has it.
struct OperationDefinition: Sendable {
  /// One entry of a list that may also take over another operation's.
  enum Entry<Element: Sendable>: Sendable {
    case own(Element)
    /// All of another operation, but for some.
    case included(RuleDefinition.Located, except: [String])
  }

  let head: OperationHead
  /// The node of the operation's shape; nil where it has no body.
  let shape: YAMLNode?
  let variables: [Entry<VariableDefinition>]
  let rules: [Entry<RuleDefinition>]

  var operation: Operation { head.operation }
  /// The file's name for messages.
  var file: String { head.file.display }

  private static let keys = OperationHead.keys + ["order", "shape", "variables", "example", "rules"]

  /// Reads the file of an operation.
  init(_ head: OperationHead) throws(RuleFileError) {
    let node = try head.file.document(skipping: ["examples", "example"])
    let root = try YAMLMapping(node, file: head.file.display, known: OperationDefinition.keys)
    self.head = head
    shape = root["shape"]
    variables = try RuleReader.variables(root)
    rules = try RuleReader.rules(root)
  }
}
