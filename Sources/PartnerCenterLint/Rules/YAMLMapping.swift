internal import JSONText
internal import YAMLText

/// A mapping of a rule file while it is decoded: every name must be asked for, or it is refused.
///
/// It stands on YAML's nodes, or on the JSON that is built in. The names in the latter are not checked
/// again: it is made from files that the tests read as YAML.
struct YAMLMapping: Sendable {
  enum Source: Sendable {
    case nodes([YAMLNode.Entry])
    case json(NodeID, JSONDocument)
  }

  let file: String
  let mark: YAMLNode.Mark
  let source: Source

  /// - Parameter known: the names that may stand here; nil allows any.
  init(_ node: YAMLNode, file: String, known: [String]?) throws(RuleFileError) {
    guard case .mapping(let entries) = node.content else {
      throw RuleFileError(file: file, mark: node.mark, fact: .wrongForm(expected: "a mapping"))
    }
    self.file = file
    mark = node.mark
    source = .nodes(entries)
    guard let known else { return }
    for entry in entries where !known.contains(entry.key) {
      throw RuleFileError(file: file, mark: entry.mark, fact: .unknownKey(entry.key, known: known))
    }
  }

  init(_ value: RuleValue, file: String, known: [String]?) throws(RuleFileError) {
    switch value {
    case .node(let node): try self.init(node, file: file, known: known)
    case .json(let node, let document, _):
      guard document.kind(of: node) == .object else {
        throw RuleFileError(file: file, mark: value.mark, fact: .wrongForm(expected: "a mapping"))
      }
      self.init(file: file, mark: value.mark, source: .json(node, document))
    }
  }

  private init(file: String, mark: YAMLNode.Mark, source: Source) {
    self.file = file
    self.mark = mark
    self.source = source
  }

  /// The root of a file that is built in.
  init(embedded document: JSONDocument, file: String) {
    let source = document.root.map { Source.json($0, document) } ?? .nodes([])
    self.init(file: file, mark: .start, source: source)
  }

  /// The value of a name, nil where it is absent.
  func value(_ key: String) -> RuleValue? {
    switch source {
    case .nodes(let entries): entries.first { $0.key == key }.map { .node($0.value) }
    case .json(let node, let document):
      document.member(named: key, of: node).map { .json($0, document, outer: mark) }
    }
  }

  /// The same as a node of its own.
  subscript(key: String) -> YAMLNode? { value(key)?.node }

  func has(_ key: String) -> Bool { value(key) != nil }

  func error(_ fact: RuleFileError.Fact, at node: YAMLNode? = nil) -> RuleFileError {
    RuleFileError(file: file, mark: node?.mark ?? mark, fact: fact)
  }

  /// The names and values, in the order of the file.
  var members: [(key: String, value: RuleValue)] {
    switch source {
    case .nodes(let entries): entries.map { ($0.key, .node($0.value)) }
    case .json(let node, let document):
      document.members(of: node).map { ($0, .json($1, document, outer: mark)) }
    }
  }

  /// The names and values as nodes of their own.
  var entries: [YAMLNode.Entry] {
    switch source {
    case .nodes(let entries): return entries
    case .json(let node, let document):
      let copy = YAMLNode(node, of: document, mark: mark)
      guard case .mapping(let entries) = copy.content else { return [] }
      return entries
    }
  }
}

extension JSONDocument {
  /// The members of an object but for that which holds its mark.
  fileprivate func members(of object: NodeID) -> [(String, NodeID)] {
    var members: [(String, NodeID)] = []
    members.reserveCapacity(count(of: object))
    var child = firstChild(of: object)
    while let current = child {
      if let name = name(of: current), !name.isEmpty { members.append((String(name), current)) }
      child = next(after: current)
    }
    return members
  }
}
