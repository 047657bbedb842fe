internal import JSONText
internal import YAMLText

/// What the top of an operation's file says: enough to choose an operation without reading the rest.
final class OperationHead: Sendable {
  static let keys = [
    "operation", "title", "request", "success", "refusal", "documentation", "detect",
  ]

  let operation: Operation
  /// Names that tell this body from others, such as `lineItems/*/catalogItemId`.
  let detect: [String]
  let file: RuleFile

  init(_ root: YAMLMapping, file: RuleFile) throws(RuleFileError) {
    let request = try root.requiredText("request")
    guard let target = RequestTarget(request) else {
      throw root.error(.wrongForm(expected: "a method and a path"), at: root["request"])
    }
    guard let success = try root.integer("success") else {
      throw root.error(.missingKey("success"))
    }
    operation = Operation(
      name: try root.requiredText("operation"), title: try root.requiredText("title"),
      target: target, success: success, refusal: try root.integer("refusal"),
      documentation: try root.text("documentation"))
    detect = try root.texts("detect") ?? []
    self.file = file
  }

  /// The heads of all operations of some sources, in alphabetical order of their names, which is also the
  /// order in which detection prefers them.
  static func all(in files: [RuleFile]) throws(RuleFileError) -> [OperationHead] {
    let embedded = JSONDocument(embedded: EmbeddedRules.heads)
    var heads: [OperationHead] = []
    for file in files {
      let root = try root(of: file, embedded)
      let head = try OperationHead(root, file: file)
      if heads.contains(where: { $0.operation.name == head.operation.name }) {
        throw root.error(.duplicateOperation(head.operation.name))
      }
      heads.append(head)
    }
    return heads.sorted { $0.operation.name < $1.operation.name }
  }

  private static func root(
    of file: RuleFile, _ embedded: JSONDocument
  ) throws(RuleFileError) -> YAMLMapping {
    guard case .embedded = file.content, let root = embedded.root,
      let head = embedded.member(named: file.path, of: root)
    else { return try file.root(known: nil) }
    let value = RuleValue.json(head, embedded, outer: .start)
    return try YAMLMapping(value, file: file.display, known: nil)
  }
}
