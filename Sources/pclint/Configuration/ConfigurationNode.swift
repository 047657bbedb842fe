internal import YAMLText

/// A value of a configuration while it is decoded.
struct ConfigurationNode {
  let node: YAMLNode
  let file: String

  func error(_ fact: ConfigurationError.Fact) -> ConfigurationError {
    ConfigurationError(file: file, mark: node.mark, fact: fact)
  }

  /// A text; numbers and the like are what they read.
  func text() throws(ConfigurationError) -> String {
    guard let text = node.text, !text.trimmingBlanks.isEmpty else {
      throw error(.expected("a text"))
    }
    return text
  }

  /// The elements of a list.
  func list() throws(ConfigurationError) -> [ConfigurationNode] {
    guard case .sequence(let elements) = node.content else { throw error(.expected("a list")) }
    return elements.map { ConfigurationNode(node: $0, file: file) }
  }

  /// The entries of a mapping.
  ///
  /// - Parameter known: the names that may stand in it; nil allows any.
  func entries(
    known: [String]?
  ) throws(ConfigurationError) -> [(name: String, value: ConfigurationNode, mark: YAMLNode.Mark)] {
    guard case .mapping(let entries) = node.content else { throw error(.expected("a mapping")) }
    if let known {
      for entry in entries where !known.contains(entry.key) {
        throw ConfigurationError(
          file: file, mark: entry.mark, fact: .unknownName(entry.key, known: known))
      }
    }
    return entries.map { ($0.key, ConfigurationNode(node: $0.value, file: file), $0.mark) }
  }

  /// The members of a mapping by name.
  func members(
    known: [String]
  ) throws(ConfigurationError) -> [String: ConfigurationNode] {
    let entries = try entries(known: known)
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.value) })
  }

  /// One of a few words.
  func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type, what: String
  ) throws(ConfigurationError) -> Word where Word.RawValue == String {
    let text = try text()
    guard let word = Word(rawValue: text) else {
      throw error(.unknownWord(text, what: what, known: Word.allCases.map(\.rawValue)))
    }
    return word
  }
}
