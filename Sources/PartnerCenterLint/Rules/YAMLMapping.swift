internal import YAMLText

/// A mapping of a rule file while it is decoded: every name must be asked for, or it is refused.
struct YAMLMapping {
  let file: String
  let mark: YAMLNode.Mark
  /// The names and values, in the order of the file.
  let entries: [YAMLNode.Entry]

  /// - Parameter known: the names that may stand here; nil allows any.
  init(_ node: YAMLNode, file: String, known: [String]?) throws(RuleFileError) {
    guard case .mapping(let entries) = node.content else {
      throw RuleFileError(file: file, mark: node.mark, fact: .wrongForm(expected: "a mapping"))
    }
    self.file = file
    self.mark = node.mark
    self.entries = entries
    guard let known else { return }
    for entry in entries where !known.contains(entry.key) {
      throw RuleFileError(file: file, mark: entry.mark, fact: .unknownKey(entry.key, known: known))
    }
  }

  /// The value of a name, nil where it is absent.
  subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  func required(_ key: String) throws(RuleFileError) -> YAMLNode {
    guard let node = self[key] else { throw error(.missingKey(key)) }
    return node
  }

  func error(_ fact: RuleFileError.Fact, at node: YAMLNode? = nil) -> RuleFileError {
    RuleFileError(file: file, mark: node?.mark ?? mark, fact: fact)
  }

  // MARK: Values

  func text(_ key: String) throws(RuleFileError) -> String? {
    guard let node = self[key] else { return nil }
    return try text(node)
  }

  func requiredText(_ key: String) throws(RuleFileError) -> String { try text(try required(key)) }

  func text(_ node: YAMLNode) throws(RuleFileError) -> String {
    guard case .scalar(let text, _) = node.content else { throw error(.wrongForm(expected: "a text"), at: node) }
    return text
  }

  func texts(_ key: String) throws(RuleFileError) -> [String]? {
    guard let nodes = try list(key) else { return nil }
    var result: [String] = []
    for node in nodes { result.append(try text(node)) }
    return result
  }

  func list(_ key: String) throws(RuleFileError) -> [YAMLNode]? {
    guard let node = self[key] else { return nil }
    guard case .sequence(let nodes) = node.content else {
      throw error(.wrongForm(expected: "a list"), at: node)
    }
    return nodes
  }

  func integer(_ key: String) throws(RuleFileError) -> Int? {
    guard let node = self[key], !node.isNull else { return nil }
    guard case .scalar(let text, _) = node.content, let value = Int(text) else {
      throw error(.wrongForm(expected: "a whole number"), at: node)
    }
    return value
  }

  func bool(_ key: String) throws(RuleFileError) -> Bool? {
    guard let node = self[key] else { return nil }
    guard case .scalar(let text, let isPlain) = node.content,
      case .bool(let value) = YAMLScalar(text, isPlain: isPlain)
    else { throw error(.wrongForm(expected: "true or false"), at: node) }
    return value
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, as type: Word.Type, what: String
  ) throws(RuleFileError) -> Word? where Word.RawValue == String {
    guard let text = try text(key) else { return nil }
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue)
      throw error(.unknownWord(text, known: known, what: what), at: self[key])
    }
    return word
  }
}
