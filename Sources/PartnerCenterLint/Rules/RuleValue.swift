internal import JSONText
internal import YAMLText

/// A value of a rule file while it is decoded.
enum RuleValue: Sendable {
  case node(YAMLNode)
  /// A value of a file that is built in, and the mark of what it stands in.
  case json(NodeID, JSONDocument, outer: YAMLNode.Mark)

  /// The value as a node of its own.
  var node: YAMLNode {
    switch self {
    case .node(let node): node
    case .json(let value, let document, let outer): YAMLNode(value, of: document, mark: outer)
    }
  }

  /// Where it begins; what is no mapping has the mark of the mapping it stands in, where it is built in.
  var mark: YAMLNode.Mark {
    switch self {
    case .node(let node): node.mark
    case .json(let value, let document, let outer):
      YAMLNode.Mark(of: value, in: document) ?? outer
    }
  }

  /// Whether it is a text without any characters.
  var isBlank: Bool {
    switch self {
    case .node(let node): node.text?.isEmpty ?? false
    case .json(let value, let document, _):
      document.kind(of: value) == .string && document.text(of: value).isEmpty
    }
  }

  /// Whether it is neither a mapping nor a list.
  var isScalar: Bool {
    switch self {
    case .node(let node): node.text != nil
    case .json(let value, let document, _):
      switch document.kind(of: value) {
      case .object, .array: false
      default: true
      }
    }
  }

  /// The text of a scalar; nil for anything else.
  var text: String? {
    switch self {
    case .node(let node): return node.text
    case .json(let value, let document, _):
      switch document.kind(of: value) {
      case .object, .array: return nil
      default: return String(document.text(of: value))
      }
    }
  }

  var isNull: Bool {
    switch self {
    case .node(let node): node.isNull
    case .json(let value, let document, _): document.kind(of: value) == .null
    }
  }

  /// Appends the bytes of a scalar.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .node(let node): bytes += (node.text ?? "").utf8
    case .json(let value, let document, _):
      unsafe bytes.append(contentsOf: document.text(of: value).bytes)
    }
  }

  /// A scalar that is true or false; nil for anything else.
  var bool: Bool? {
    switch self {
    case .node(let node):
      guard case .scalar(let text, let isPlain) = node.content,
        case .bool(let flag) = YAMLScalar(text, isPlain: isPlain)
      else { return nil }
      return flag
    case .json(let value, let document, _):
      switch document.kind(of: value) {
      case .true: return true
      case .false: return false
      default: return nil
      }
    }
  }

  /// The value of a name of a mapping; nil where there is none.
  func member(_ name: String) -> RuleValue? {
    switch self {
    case .node(let node): node[name].map { .node($0) }
    case .json(let value, let document, let outer):
      document.member(named: name, of: value).map { .json($0, document, outer: outer) }
    }
  }

  /// The elements of a list; nil for anything else.
  var elements: [RuleValue]? {
    switch self {
    case .node(let node):
      guard case .sequence(let elements) = node.content else { return nil }
      return elements.map { .node($0) }
    case .json(let value, let document, let outer):
      guard document.kind(of: value) == .array else { return nil }
      var elements: [RuleValue] = []
      elements.reserveCapacity(document.count(of: value))
      var child = document.firstChild(of: value)
      while let current = child {
        elements.append(.json(current, document, outer: outer))
        child = document.next(after: current)
      }
      return elements
    }
  }
}
