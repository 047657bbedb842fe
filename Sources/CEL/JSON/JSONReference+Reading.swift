internal import JSONText

extension Value {
  /// Reads a JSON value as its shape says, converting scalars as Json.NET does.
  static func reading(_ node: NodeID, of document: JSONDocument, as shape: JSONShape) -> Value {
    reading(node, document.kind(of: node), of: document, as: shape)
  }

  /// The same where the kind is known.
  static func reading(
    _ node: NodeID, _ kind: JSONKind, of document: JSONDocument, as shape: JSONShape
  ) -> Value {
    switch shape.form {
    case .any: return .untyped(node, document, kind)
    case .string: return kind.isText ? .string(document.text(of: node)) : .wrong(node)
    case .enumeration:
      guard kind.isText, let names = shape.names else { return .wrong(node) }
      return .string(names.canonical(document.text(of: node)))
    case .object:
      return kind == .object ? .json(JSONReference(document, node, shape)) : .wrong(node)
    case .map:
      let isMap = kind == .object || kind == .array
      return isMap ? .json(JSONReference(document, node, shape)) : .wrong(node)
    case .list: return .list(node, document, kind, shape)
    case .bool: return .lenientBool(node, document, kind)
    case .int: return .lenientInt(node, document, kind)
    case .uint: return .lenientUInt(node, document, kind)
    case .double: return .lenientDouble(node, document, kind)
    case .timestamp:
      guard kind == .string, let time = Timestamp(document.text(of: node), form: .lenient) else {
        return .wrong(node)
      }
      return .timestamp(time)
    case .other: return .wrong(node)
    }
  }

  private static func wrong(_ node: NodeID) -> Value { .error(.wrongType(node)) }

  /// A value of which nothing is declared: as JSON spells it.
  private static func untyped(_ node: NodeID, _ document: JSONDocument, _ kind: JSONKind) -> Value {
    switch kind {
    case .object, .array: .json(JSONReference(document, node, .any))
    case .string: .string(document.text(of: node))
    case .true: .bool(true)
    case .false: .bool(false)
    case .null: .null
    case .number:
      document.integer(of: node).map { .int($0) }
        ?? document.double(of: node).map { .double($0) } ?? .wrong(node)
    }
  }

  /// An array, or an object that wraps one.
  private static func list(
    _ node: NodeID, _ document: JSONDocument, _ kind: JSONKind, _ shape: JSONShape
  ) -> Value {
    guard document.elements(of: node) != nil else { return .wrong(node) }
    return .json(JSONReference(document, node, shape))
  }

  private static func lenientBool(
    _ node: NodeID, _ document: JSONDocument, _ kind: JSONKind
  ) -> Value {
    switch kind {
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .string:
      let text = document.text(of: node)
      if text.foldedEquals(UTF8Slice("true")) { return .bool(true) }
      return text.foldedEquals(UTF8Slice("false")) ? .bool(false) : .wrong(node)
    default: return .wrong(node)
    }
  }

  private static func lenientInt(
    _ node: NodeID, _ document: JSONDocument, _ kind: JSONKind
  ) -> Value {
    switch kind {
    case .number:
      // The document knows signs and the other spellings it tolerates.
      (Int64(shortText: document.text(of: node)) ?? document.integer(of: node))
        .map { .int($0) } ?? .wrong(node)
    case .string:
      Int64(integerText: document.text(of: node)).map { .int($0) } ?? .wrong(node)
    default: .wrong(node)
    }
  }

  private static func lenientUInt(
    _ node: NodeID, _ document: JSONDocument, _ kind: JSONKind
  ) -> Value {
    guard kind == .number || kind == .string,
      let number = UInt64(integerText: document.text(of: node))
    else { return .wrong(node) }
    return .uint(number)
  }

  private static func lenientDouble(
    _ node: NodeID, _ document: JSONDocument, _ kind: JSONKind
  ) -> Value {
    switch kind {
    case .number: document.double(of: node).map { .double($0) } ?? .wrong(node)
    case .string: Double(numberText: document.text(of: node)).map { .double($0) } ?? .wrong(node)
    default: .wrong(node)
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
