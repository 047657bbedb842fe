public import JSONText

extension YAMLNode {
  /// The node that a JSON value came from, written by `json(keepingMarks: true)`.
  ///
  /// - Parameters:
  ///   - value: a value of the document.
  ///   - mark: the mark of what it stands in; only mappings keep their own.
  ///   - skipped: names whose values are left out wherever they stand.
  public init(
    _ value: NodeID, of document: JSONDocument, mark: Mark = .start,
    skipping skipped: Set<String> = []
  ) {
    switch document.kind(of: value) {
    case .object: self.init(mapping: value, document, mark, skipped)
    case .array:
      let elements = document.children(of: value).map {
        YAMLNode($0, of: document, mark: mark, skipping: skipped)
      }
      self.init(mark: mark, content: .sequence(elements))
    case .string:
      self.init(
        mark: mark, content: .scalar(String(document.text(of: value)), isPlain: false))
    case .number, .true, .false, .null:
      self.init(mark: mark, content: .scalar(String(document.text(of: value)), isPlain: true))
    }
  }

  private init(
    mapping value: NodeID, _ document: JSONDocument, _ outer: Mark, _ skipped: Set<String>
  ) {
    var mark = outer
    var entries: [Entry] = []
    for member in document.children(of: value) {
      let name = document.name(of: member).map { String($0) } ?? ""
      if name == YAMLNode.markName {
        mark = Mark(member, of: document) ?? mark
      } else if !skipped.contains(name) {
        let node = YAMLNode(member, of: document, mark: mark, skipping: skipped)
        entries.append(Entry(key: name, mark: mark, value: node))
      }
    }
    self.init(mark: mark, content: .mapping(entries))
  }
}

extension YAMLNode.Mark {
  /// A line and a column in an array.
  fileprivate init?(_ pair: NodeID, of document: JSONDocument) {
    let numbers = document.children(of: pair).compactMap { document.integer(of: $0) }
    guard numbers.count == 2 else { return nil }
    self.init(line: Int(numbers[0]), column: Int(numbers[1]))
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
