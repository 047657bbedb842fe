internal import JSONText
internal import YAMLText

/// A mapping of a rule file while it is decoded: every name must be asked for, or it is refused.
///
/// It stands on YAML's nodes, or on the JSON that is built in. The names in the latter are not checked
/// again: it is made from files that the tests read as YAML.
struct YAMLMapping {
  /// A member of an object; its name lies in the document.
  private struct Member {
    let name: UTF8Slice
    let value: NodeID
  }

  let file: String
  let mark: YAMLNode.Mark
  /// The document of what is built in; its members are `members`. Nil where the mapping is one of `nodes`.
  private let document: JSONDocument?
  private var members: [Member] = []
  private var nodes: [YAMLNode.Entry] = []

  /// - Parameter known: the names that may stand here; nil allows any.
  init(_ node: YAMLNode, file: String, known: [String]?) throws(RuleFileError) {
    guard case .mapping(let entries) = node.content else {
      throw RuleFileError(file: file, mark: node.mark, fact: .wrongForm(expected: "a mapping"))
    }
    self.file = file
    mark = node.mark
    document = nil
    nodes = entries
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
    self.document = document
    guard let object else { return }
    members.reserveCapacity(document.count(of: object))
    document.forEachMember(of: object) { name, value in
      // The member without a name holds the mark.
      if !name.isEmpty { members.append(Member(name: name, value: value)) }
    }
  }

  /// The root of a file that is built in.
  init(embedded document: JSONDocument, file: String) {
    self.init(document.root, of: document, file: file, mark: .start)
  }

  /// The same mapping, unless a name stands in it that may not.
  func refusing(allBut known: [String]) throws(RuleFileError) -> YAMLMapping {
    for entry in nodes where !known.contains(entry.key) {
      throw RuleFileError(file: file, mark: entry.mark, fact: .unknownKey(entry.key, known: known))
    }
    return self
  }

  /// The value of a name, nil where it is absent.
  func value(_ key: StaticString) -> RuleValue? {
    document == nil ? value(named: key.description) : find(UTF8Slice(key))
  }

  /// The value of a name that is not known beforehand, nil where it is absent.
  func value(named key: String) -> RuleValue? {
    guard document != nil else { return nodes.first { $0.key == key }.map { .node($0.value) } }
    var key = key
    return key.withUTF8 { unsafe find(UTF8Slice($0)) }
  }

  /// The same as a node of its own.
  subscript(key: StaticString) -> YAMLNode? { value(key)?.node }

  func has(_ key: StaticString) -> Bool { value(key) != nil }

  func error(_ fact: RuleFileError.Fact, at node: YAMLNode? = nil) -> RuleFileError {
    RuleFileError(file: file, mark: node?.mark ?? mark, fact: fact)
  }

  /// How many names there are.
  var count: Int { document == nil ? nodes.count : members.count }

  /// The names and values, in the order of the file.
  var values: [(key: String, value: RuleValue)] {
    guard let document else { return nodes.map { ($0.key, .node($0.value)) } }
    return members.map { (String($0.name), .json($0.value, document, outer: mark)) }
  }

  /// The names and values as nodes of their own.
  var entries: [YAMLNode.Entry] {
    guard document != nil else { return nodes }
    return values.map { YAMLNode.Entry(key: $0.key, mark: mark, value: $0.value.node) }
  }

  private func find(_ key: UTF8Slice) -> RuleValue? {
    for member in members where member.name.count == key.count && member.name == key {
      guard let document else { return nil }
      return .json(member.value, document, outer: mark)
    }
    return nil
  }
}
