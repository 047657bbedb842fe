/// Reads the one document of a rule file into nodes.
///
/// Refused: anchors, aliases, tags, several documents, names that stand twice, and nesting deeper than
/// `YAMLReader.depthLimit`.
public struct YAMLReader {
  /// How deep collections may nest: more than any rule needs, little enough for the stack.
  public static let depthLimit = 64

  private let parser: YAMLParser

  /// Reads a text.
  ///
  /// - Parameter text: UTF-8.
  /// - Throws: `YAMLError` with the first fault.
  public static func read(_ text: [UInt8]) throws(YAMLError) -> YAMLNode {
    try YAMLReader(parser: YAMLParser(text)).document()
  }

  private func document() throws(YAMLError) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let (event, mark) = try parser.next()
      switch event {
      case .streamEnd:
        guard let root else { throw YAMLError(mark: mark, fact: .empty) }
        return root
      case .documentStart:
        if root != nil { throw YAMLError(mark: mark, fact: .severalDocuments) }
      default:
        root = try node(event, mark, depth: 0)
      }
    }
  }

  private func node(
    _ event: YAMLParser.Event, _ mark: YAMLNode.Mark, depth: Int
  ) throws(YAMLError) -> YAMLNode {
    guard depth < YAMLReader.depthLimit else { throw YAMLError(mark: mark, fact: .tooDeep) }
    switch event {
    case .scalar(let text, let isPlain):
      return YAMLNode(mark: mark, content: .scalar(text, isPlain: isPlain))
    case .sequenceStart: return YAMLNode(mark: mark, content: try sequence(depth: depth + 1))
    case .mappingStart: return YAMLNode(mark: mark, content: try mapping(depth: depth + 1))
    case .refused(let fact): throw YAMLError(mark: mark, fact: fact)
    default: throw YAMLError(mark: mark, fact: .syntax("a value is expected here"))
    }
  }

  private func sequence(depth: Int) throws(YAMLError) -> YAMLNode.Content {
    var elements: [YAMLNode] = []
    while true {
      let (event, mark) = try parser.next()
      if case .sequenceEnd = event { return .sequence(elements) }
      elements.append(try node(event, mark, depth: depth))
    }
  }

  private func mapping(depth: Int) throws(YAMLError) -> YAMLNode.Content {
    var entries: [YAMLNode.Entry] = []
    var names: Set<String> = []
    while true {
      let (event, mark) = try parser.next()
      if case .mappingEnd = event { return .mapping(entries) }
      guard case .scalar(let key, _) = event else {
        throw YAMLError(mark: mark, fact: .keyIsNoText)
      }
      guard names.insert(key).inserted else {
        throw YAMLError(mark: mark, fact: .duplicateKey(key))
      }
      let (valueEvent, valueMark) = try parser.next()
      let value = try node(valueEvent, valueMark, depth: depth)
      entries.append(.init(key: key, mark: mark, value: value))
    }
  }
}
