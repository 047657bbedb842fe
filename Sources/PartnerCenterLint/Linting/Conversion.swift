internal import JSONText

/// Whether a JSON value is of a declared form, or becomes so.
///
/// The service's reader, Json.NET, converts scalars without a word; what it cannot convert it refuses.
enum Conversion {
  case fits
  case converts
  case fails

  init(of node: NodeID, in tree: JSONTree, to form: Shape.Form, isWrapped: Bool) {
    let kind = tree.kind(of: node)
    self =
      switch form {
      case .object: kind == .object ? .fits : .fails
      case .array: kind == .array || (kind == .object && isWrapped) ? .fits : .fails
      case .string: Conversion.toString(kind)
      case .boolean: Conversion.toBoolean(kind, tree.text(of: node))
      case .integer: Conversion.toInteger(kind, node, tree)
      case .number: Conversion.toNumber(kind, node, tree)
      }
  }

  private static func toString(_ kind: JSONKind) -> Conversion {
    switch kind {
    case .string: .fits
    case .number, .true, .false: .converts
    case .object, .array, .null: .fails
    }
  }

  private static func toBoolean(_ kind: JSONKind, _ text: UTF8Slice) -> Conversion {
    switch kind {
    case .true, .false: .fits
    case .number: .converts
    case .string:
      text.foldedEquals(UTF8Slice("true")) || text.foldedEquals(UTF8Slice("false"))
        ? .converts : .fails
    case .object, .array, .null: .fails
    }
  }

  private static func toInteger(
    _ kind: JSONKind, _ node: NodeID, _ tree: JSONTree
  ) -> Conversion {
    switch kind {
    case .number: tree.integer(of: node) == nil ? .fails : .fits
    case .string: Int64(String(tree.text(of: node))) == nil ? .fails : .converts
    case .object, .array, .true, .false, .null: .fails
    }
  }

  private static func toNumber(
    _ kind: JSONKind, _ node: NodeID, _ tree: JSONTree
  ) -> Conversion {
    switch kind {
    case .number: .fits
    case .string: tree.convertedNumber(of: node) == nil ? .fails : .converts
    case .object, .array, .true, .false, .null: .fails
    }
  }
}

extension JSONReadable {
  /// The value of a number, or of a text that Json.NET would read as one.
  func convertedNumber(of node: NodeID) -> Double? {
    switch kind(of: node) {
    case .number: double(of: node)
    case .string: Double(String(text(of: node)))
    case .object, .array, .true, .false, .null: nil
    }
  }
}
