/// One node of a YAML text and where it begins.
public struct YAMLNode: Sendable {
  /// A place in a text; both numbers count from 1, columns in Unicode scalars.
  public struct Mark: Hashable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// The beginning of a text.
    public static let start = Mark(line: 1, column: 1)
  }

  /// A name of a mapping and its value.
  public struct Entry: Sendable {
    public let key: String
    public let mark: Mark
    public let value: YAMLNode

    public init(key: String, mark: Mark, value: YAMLNode) {
      self.key = key
      self.mark = mark
      self.value = value
    }
  }

  /// What a node is. Scalars keep their text: what type it has is decided by `YAMLScalar`.
  public enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  public let mark: Mark
  public let content: Content

  init(mark: Mark, content: Content) {
    self.mark = mark
    self.content = content
  }

  /// An empty mapping, for what is not in the text.
  public static let empty = YAMLNode(mark: .start, content: .mapping([]))

  /// Whether this is YAML's null.
  public var isNull: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    if case .null = YAMLScalar(text, isPlain: isPlain) { return true }
    return false
  }
}

extension YAMLNode {
  /// A mapping with only some of its names.
  public func selecting(_ keys: [String]) -> YAMLNode {
    guard case .mapping(let entries) = content else { return self }
    return YAMLNode(mark: mark, content: .mapping(entries.filter { keys.contains($0.key) }))
  }
}
