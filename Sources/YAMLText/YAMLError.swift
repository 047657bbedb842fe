/// What is wrong with a YAML text, and where.
public struct YAMLError: Error, Sendable, CustomStringConvertible {
  /// The facts the reader can find.
  public enum Fact: Sendable {
    /// It is no YAML: libyaml's words.
    case syntax(String)
    /// There is no document in it.
    case empty
    /// There is more than one document.
    case severalDocuments
    /// Collections nest deeper than `YAMLReader.depthLimit`.
    case tooDeep
    /// A node has an anchor.
    case anchor
    /// A node is an alias.
    case alias
    /// A node has a tag.
    case tag
    /// A name of a mapping is no scalar.
    case keyIsNoText
    /// A name stands twice in a mapping.
    case duplicateKey(String)
  }

  /// Where it was noticed.
  public let mark: YAMLNode.Mark
  /// What is wrong.
  public let fact: Fact

  /// One sentence: what is wrong and what to do.
  public var description: String {
    switch fact {
    case .syntax(let problem): "this is no YAML: \(problem)"
    case .empty: "the file is empty; a mapping is expected"
    case .severalDocuments:
      "a file holds one YAML document; write the others to files of their own"
    case .tooDeep: "collections may nest \(YAMLReader.depthLimit) deep at most"
    case .anchor: "anchors (&name) are not allowed; write the value out"
    case .alias: "aliases (*name) are not allowed; write the value out"
    case .tag: "tags (!name) are not allowed; quote what shall be text"
    case .keyIsNoText: "a name is expected before the colon"
    case .duplicateKey(let key): "\"\(key)\" stands twice in this mapping"
    }
  }
}
