internal import JSONText
internal import YAMLText

/// A mapping of a rule file while it is decoded: every name must be asked for, or it is refused.
///
/// It stands on YAML's nodes, or on the JSON that is built in. The names in the latter are not checked
/// again: it is made from files that the tests read as YAML.
struct YAMLMapping {
  private enum Source {
    case nodes([YAMLNode.Entry])
    case json([Member], JSONDocument)
  }

  /// A member of an object; its name lies in the document.
  private struct Member {
    let name: UTF8Slice
    let value: NodeID
  }

  let file: String
  let mark: YAMLNode.Mark
  private let source: Source

  /// - Parameter known: the names that may stand here; nil allows any.
  init(_ node: YAMLNode, file: String, known: [String]?) throws(RuleFileError) {
    guard case .mapping(let entries) = node.content else {
      throw RuleFileError(file: file, mark: node.mark, fact: .wrongForm(expected: "a mapping"))
    }
    self.file = file
    mark = node.mark
    source = .nodes(entries)
    if let known { _ = try refusing(allBut: known) }
  }

  init(_ value: RuleValue, file: String, known: [String]?) throws(RuleFileError) {
    switch value {
    case .node(let node): try self.init(node, file: file, known: known)
    case .json(let node, let document, _):
      guard document.kind(of: node) == .object else {
        throw RuleFileError(file: file, mark: value.mark, fact: .wrongForm(expected: "a mapping"))
      }
      self.init(node, of: document, file: file, mark: value.mark)
    }
  }

  private init(_ object: NodeID?, of document: JSONDocument, file: String, mark: YAMLNode.Mark) {
    self.file = file
    self.mark = mark
    var members: [Member] = []
    members.reserveCapacity(object.map(document.count) ?? 0)
    var child = object.flatMap(document.firstChild)
    while let current = child {
      // The member without a name holds the mark.
      if let name = document.name(of: current), !name.isEmpty {
        members.append(Member(name: name, value: current))
      }
      child = document.next(after: current)
    }
    source = .json(members, document)
  }

  /// The root of a file that is built in.
  init(embedded document: JSONDocument, file: String) {
    self.init(document.root, of: document, file: file, mark: .start)
  }

  /// The same mapping, unless a name stands in it that may not.
  func refusing(allBut known: [String]) throws(RuleFileError) -> YAMLMapping {
    guard case .nodes(let entries) = source else { return self }
    for entry in entries where !known.contains(entry.key) {
      throw RuleFileError(file: file, mark: entry.mark, fact: .unknownKey(entry.key, known: known))
    }
    return self
  }

  /// The value of a name, nil where it is absent.
  func value(_ key: StaticString) -> RuleValue? {
    switch source {
    case .nodes: value(named: key.description)
    case .json(let members, let document):
      YAMLMapping.find(UTF8Slice(key), in: members).map { .json($0, document, outer: mark) }
    }
  }

  /// The value of a name that is not known beforehand, nil where it is absent.
  func value(named key: String) -> RuleValue? {
    switch source {
    case .nodes(let entries): return entries.first { $0.key == key }.map { .node($0.value) }
    case .json(let members, let document):
      var key = key
      let value = key.withUTF8 { unsafe YAMLMapping.find(UTF8Slice($0), in: members) }
      return value.map { .json($0, document, outer: mark) }
    }
  }

  /// The same as a node of its own.
  subscript(key: StaticString) -> YAMLNode? { value(key)?.node }

  func has(_ key: StaticString) -> Bool { value(key) != nil }

  func error(_ fact: RuleFileError.Fact, at node: YAMLNode? = nil) -> RuleFileError {
    RuleFileError(file: file, mark: node?.mark ?? mark, fact: fact)
  }

  /// How many names there are.
  var count: Int {
    switch source {
    case .nodes(let entries): entries.count
    case .json(let members, _): members.count
    }
  }

  /// The names and values, in the order of the file.
  var members: [(key: String, value: RuleValue)] {
    switch source {
    case .nodes(let entries): entries.map { ($0.key, .node($0.value)) }
    case .json(let members, let document):
      members.map { (String($0.name), .json($0.value, document, outer: mark)) }
    }
  }

  /// The names and values as nodes of their own.
  var entries: [YAMLNode.Entry] {
    if case .nodes(let entries) = source { return entries }
    return members.map { YAMLNode.Entry(key: $0.key, mark: mark, value: $0.value.node) }
  }

  private static func find(_ key: UTF8Slice, in members: [Member]) -> NodeID? {
    for member in members where member.name.count == key.count && member.name == key {
      return member.value
    }
    return nil
  }
}
