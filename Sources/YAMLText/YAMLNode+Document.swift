public import JSONText

extension YAMLNode {
  /// The node that a JSON value came from, written by `json(keepingMarks: true)`.
  ///
  /// - Parameters:
  ///   - value: a value of the document.
  ///   - mark: the mark of what it stands in; only mappings keep their own.
  public init(_ value: NodeID, of document: JSONDocument, mark: Mark = .start) {
    switch document.kind(of: value) {
    case .object: self.init(mapping: value, document, mark)
    case .array:
      let elements = document.children(of: value).map {
        YAMLNode($0, of: document, mark: mark)
      }
      self.init(mark: mark, content: .sequence(elements))
    case .string:
      self.init(
        mark: mark, content: .scalar(String(document.text(of: value)), isPlain: false))
    case .number, .true, .false, .null:
      self.init(mark: mark, content: .scalar(String(document.text(of: value)), isPlain: true))
    }
  }

  private init(mapping value: NodeID, _ document: JSONDocument, _ outer: Mark) {
    var mark = outer
    var entries: [Entry] = []
    document.forEachMember(of: value) { name, member in
      let key = String(name)
      if key == YAMLNode.markName {
        mark = Mark(member, of: document) ?? mark
      } else {
        let node = YAMLNode(member, of: document, mark: mark)
        entries.append(Entry(key: key, mark: mark, value: node))
      }
    }
    self.init(mark: mark, content: .mapping(entries))
  }
}

extension YAMLNode.Mark {
  /// Both numbers in one: line × 2^16 + column, which is cut at 65 535. Half of what is built in are marks.
  var number: Int { line << Self.columnBits | min(column, 1 << Self.columnBits - 1) }

  private static let columnBits = 16

  /// The mark of an object written by `json(keepingMarks: true)`; nil for anything else.
  public init?(of object: NodeID, in document: JSONDocument) {
    guard document.kind(of: object) == .object, let member = document.firstChild(of: object),
      let name = document.name(of: member), name.isEmpty
    else { return nil }
    self.init(member, of: document)
  }

  /// A mark that was written as a number.
  fileprivate init?(_ value: NodeID, of document: JSONDocument) {
    guard let number = document.integer(of: value) else { return nil }
    self.init(
      line: Int(number >> Self.columnBits), column: Int(number & (1 << Self.columnBits - 1)))
  }
}

extension JSONDocument {
  /// The members or elements, in order.
  fileprivate func children(of node: NodeID) -> [NodeID] {
    var children: [NodeID] = []
    children.reserveCapacity(count(of: node))
    var child = firstChild(of: node)
    while let current = child {
      children.append(current)
      child = next(after: current)
    }
    return children
  }
}
