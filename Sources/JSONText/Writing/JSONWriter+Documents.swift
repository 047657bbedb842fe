extension JSONWriter {
  /// A value of a document with everything in it: strings decoded and escaped anew, numbers as
  /// their text has them, all members in their order.
  ///
  /// A number that is none in JSON is written as a string of its lexeme.
  public mutating func value(_ node: NodeID, of document: JSONDocument) {
    var current = node
    while true {
      writeStart(of: current, document, isMember: current != node)
      if let child = document.firstChild(of: current) {
        current = child
        continue
      }
      writeEnd(of: current, document)
      while current != node {
        if let next = document.next(after: current) {
          current = next
          break
        }
        guard let parent = document.parent(of: current) else { return }
        current = parent
        writeEnd(of: current, document)
      }
      if current == node { return }
    }
  }

  private mutating func writeStart(
    of node: NodeID, _ document: JSONDocument, isMember: Bool
  ) {
    if isMember, let name = document.name(of: node) { self.name(name) }
    switch document.kind(of: node) {
    case .object: beginObject()
    case .array: beginArray()
    case .string: value(document.text(of: node))
    case .number: writeNumber(document.text(of: node))
    case .true: value(true)
    case .false: value(false)
    case .null: null()
    }
  }

  private mutating func writeEnd(of node: NodeID, _ document: JSONDocument) {
    switch document.kind(of: node) {
    case .object: endObject()
    case .array: endArray()
    default: break
    }
  }

  private mutating func writeNumber(_ lexeme: UTF8Slice) {
    let number = NumberLexeme(lexeme)
    if number.notation == .decimal && number.faults.isEmpty {
      self.lexeme(String(lexeme))
    } else {
      value(lexeme)
    }
  }
}
