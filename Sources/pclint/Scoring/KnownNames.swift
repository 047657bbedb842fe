internal import JSONText
internal import PartnerCenterLint

/// The names of the members that an operation's body may have: all others could be a customer's words.
struct KnownNames {
  private var names: Set<String> = []

  init(of operation: String, _ linter: Linter) throws(LintError) {
    guard let schema = try linter.schema(of: operation) else { return }
    let document = JSONDocument(schema)
    if let root = document.root { collect(below: root, document) }
  }

  func contains(_ name: some StringProtocol) -> Bool { names.contains(name.lowercased()) }

  private mutating func collect(below node: NodeID, _ document: JSONDocument) {
    for child in document.children(of: node) {
      if document.name(of: child).map({ String($0) }) == "properties" {
        for property in document.children(of: child) {
          names.insert(document.name(of: property).map { String($0).lowercased() } ?? "")
        }
      }
      collect(below: child, document)
    }
  }
}
