internal import CEL

extension Shape {
  /// What an expression sees of a value of this shape.
  ///
  /// - Parameters:
  ///   - name: the expression that stands for the shape's root, for messages: `request`.
  ///   - keys: of elements of a keyed array: the slots of the members that make the key.
  func type(named name: String, keys: [Int] = []) -> Type {
    switch form {
    case .string: limits.format == .dateTime ? .timestamp : .string
    case .integer: .int
    case .number: .double
    case .boolean: .bool
    case .array: arrayType(named: name)
    case .object: objectType(named: name, keys: keys)
    case nil: .dyn
    }
  }

  private func arrayType(named name: String) -> Type {
    let keySlots = keys.compactMap { items?.slot(of: $0) }
    let element = items?.type(named: name, keys: keySlots) ?? .dyn
    return keys.isEmpty ? .list(element) : .map(.string, element)
  }

  private func objectType(named name: String, keys: [Int]) -> Type {
    if let additional { return .map(.string, additional.type(named: name)) }
    if properties.isEmpty { return .map(.string, .dyn) }
    let members = properties.map { $0.shape.type(named: name) }
    return type(named: name, members: members, keys: keys)
  }

  /// What an expression sees of an object of this shape.
  ///
  /// - Parameter members: what it sees of the properties.
  func type(named name: String, members: [Type], keys: [Int] = []) -> Type {
    let fields = zip(properties, members).enumerated().map { slot, member in
      let shape = member.0.shape
      return ObjectType.Field(
        name: member.0.name, slot: slot, type: member.1, reading: shape.reading,
        absence: isPartial ? .unknown(shape.path(below: name)) : .error)
    }
    return .object(ObjectType(name: path(below: name), fields: fields, keys: keys))
  }

  /// The place as an expression: `context.partner.domain`.
  private func path(below root: String) -> String {
    if place.isEmpty { return root }
    let dotted = place.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ".") : $0 }
    return root + "." + String(decoding: dotted, as: UTF8.self)
  }

  private var reading: ObjectType.Reading {
    if limits.format == .dateTime { return .dateTime }
    if !limits.enumeration.isEmpty {
      return .enumeration(limits.enumeration, isNumbered: limits.isNumbered)
    }
    return items?.reading ?? additional?.reading ?? .plain
  }
}
