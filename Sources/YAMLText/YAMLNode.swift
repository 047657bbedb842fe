/// One node of a YAML text and where it begins.
public struct YAMLNode: Sendable {
  /// A place in a text; both numbers count from 1, columns in Unicode scalars.
  public struct Mark: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// A place by its two numbers.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// The beginning of a text.
    public static let start = Mark(line: 1, column: 1)
  }

  /// A name of a mapping and its value.
  public struct Entry: Sendable {
    /// The name.
    public let key: String
    /// Where the name begins.
    public let mark: Mark
    /// What belongs to the name.
    public let value: YAMLNode

    /// An entry of a mapping.
    public init(key: String, mark: Mark, value: YAMLNode) {
      self.key = key
      self.mark = mark
      self.value = value
    }
  }

  /// What a node is. Scalars keep their text: what type it has is decided by `YAMLScalar`.
  public enum Content: Sendable {
    /// A text, and whether it stands without quotation marks.
    case scalar(String, isPlain: Bool)
    /// The elements of a list, in order.
    case sequence([YAMLNode])
    /// The entries of a mapping, in order; no name stands twice.
    case mapping([Entry])
  }

  /// Where the node begins.
  public let mark: Mark
  /// What the node holds.
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
