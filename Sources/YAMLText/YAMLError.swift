/// What is wrong with a YAML text, and where.
public struct YAMLError: Error, Sendable, CustomStringConvertible {
  /// The facts the reader can find.
  public enum Fact: Sendable {
    /// It is no YAML: libyaml's words.
    case syntax(String)
    case empty
    case severalDocuments
    case tooDeep
    case anchor
    case alias
    case tag
    case keyIsNoText
    case duplicateKey(String)
  }

  public let mark: YAMLNode.Mark
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
