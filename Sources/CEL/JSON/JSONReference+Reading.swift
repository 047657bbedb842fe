internal import JSONText

extension Value {
  /// Reads a JSON value as its shape says, converting scalars as Json.NET does.
  static func reading(_ node: NodeID, of tree: JSONTree, as shape: JSONShape) -> Value {
    reading(node, tree.kind(of: node), of: tree, as: shape)
  }

  /// The same where the kind is known.
  @inline(__always)
  static func reading(
    _ node: NodeID, _ kind: JSONKind, of tree: JSONTree, as shape: JSONShape
  ) -> Value {
    switch (kind, shape.form) {
    case (.string, .string): .string(tree.text(of: node))
    case (.object, .object): .json(JSONReference(tree, node, shape))
    default: .converting(node, kind, of: tree, as: shape)
    }
  }

  private static func converting(
    _ node: NodeID, _ kind: JSONKind, of tree: JSONTree, as shape: JSONShape
  ) -> Value {
    switch shape.form {
    case .any: return .untyped(node, tree, kind)
    case .string: return kind.isText ? .string(tree.text(of: node)) : .wrong(node, tree)
    case .enumeration:
      guard kind.isText, let names = shape.names else { return .wrong(node, tree) }
      return .string(names.canonical(tree.text(of: node)))
    case .object:
      return kind == .object ? .json(JSONReference(tree, node, shape)) : .wrong(node, tree)
    case .map:
      let isMap = kind == .object || kind == .array
      return isMap ? .json(JSONReference(tree, node, shape)) : .wrong(node, tree)
    case .list: return .list(node, tree, kind, shape)
    case .bool: return .lenientBool(node, tree, kind)
    case .int: return .lenientInt(node, tree, kind)
    case .uint: return .lenientUInt(node, tree, kind)
    case .double: return .lenientDouble(node, tree, kind)
    case .timestamp:
      guard kind == .string, let time = Timestamp(tree.text(of: node), form: .lenient) else {
        return .wrong(node, tree)
      }
      return .timestamp(time)
    case .other: return .wrong(node, tree)
    }
  }

  private static func wrong(_ node: NodeID, _ tree: JSONTree) -> Value {
    .error(.wrongType(node, in: tree))
  }

  /// A value of which nothing is declared: as JSON spells it.
  private static func untyped(_ node: NodeID, _ tree: JSONTree, _ kind: JSONKind) -> Value {
    switch kind {
    case .object, .array: .json(JSONReference(tree, node, .any))
    case .string: .string(tree.text(of: node))
    case .true: .bool(true)
    case .false: .bool(false)
    case .null: .null
    case .number:
      tree.integer(of: node).map { .int($0) }
        ?? tree.double(of: node).map { .double($0) } ?? .wrong(node, tree)
    }
  }

  /// An array, or an object that wraps one.
  private static func list(
    _ node: NodeID, _ tree: JSONTree, _ kind: JSONKind, _ shape: JSONShape
  ) -> Value {
    guard tree.elements(of: node) != nil else { return .wrong(node, tree) }
    return .json(JSONReference(tree, node, shape))
  }

  private static func lenientBool(
    _ node: NodeID, _ tree: JSONTree, _ kind: JSONKind
  ) -> Value {
    switch kind {
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .string:
      let text = tree.text(of: node)
      if text.foldedEquals(UTF8Slice("true")) { return .bool(true) }
      return text.foldedEquals(UTF8Slice("false")) ? .bool(false) : .wrong(node, tree)
    // As .NET's Convert.ToBoolean has it.
    case .number: return tree.double(of: node).map { .bool($0 != 0) } ?? .wrong(node, tree)
    default: return .wrong(node, tree)
    }
  }

  private static func lenientInt(
    _ node: NodeID, _ tree: JSONTree, _ kind: JSONKind
  ) -> Value {
    switch kind {
    case .number:
      tree.integer(of: node).map { .int($0) } ?? .wrong(node, tree)
    case .string:
      Int64(integerText: tree.text(of: node)).map { .int($0) } ?? .wrong(node, tree)
    default: .wrong(node, tree)
    }
  }

  private static func lenientUInt(
    _ node: NodeID, _ tree: JSONTree, _ kind: JSONKind
  ) -> Value {
    guard kind == .number || kind == .string,
      let number = UInt64(integerText: tree.text(of: node))
    else { return .wrong(node, tree) }
    return .uint(number)
  }

  private static func lenientDouble(
    _ node: NodeID, _ tree: JSONTree, _ kind: JSONKind
  ) -> Value {
    switch kind {
    case .number: tree.double(of: node).map { .double($0) } ?? .wrong(node, tree)
    case .string: Double(numberText: tree.text(of: node)).map { .double($0) } ?? .wrong(node, tree)
    default: .wrong(node, tree)
    }
  }
}

extension JSONKind {
  /// Whether a declared string takes the value: as it is, or by its spelling.
  fileprivate var isText: Bool {
    switch self {
    case .string, .number, .true, .false: true
    default: false
    }
  }
}
