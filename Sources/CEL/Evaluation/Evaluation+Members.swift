internal import JSONText

extension Evaluation {
  /// The element of a list or the member of a JSON object, by an index that is a proper value.
  func member(of value: Value, at index: Value) -> Access {
    if case .json(let object) = value, !object.isList {
      guard case .string(let key) = index else {
        return index.keyHash == nil
          ? .failed(noOverload("[]", value, index)) : .absent(.noSuchKey(arena.shown(index)))
      }
      return object.value(for: key, self).map { .found($0) } ?? .absent(.noSuchKey(key))
    }
    guard let position = index.wholeNumber else {
      return .failed(noOverload("[]", value, index))
    }
    let element: Value? =
      switch value {
      case .list(let list): list.element(Int(position))
      case .json(let list): list.element(Int(position))
      default: nil
      }
    return element.map { .found($0) } ?? .absent(.indexOutOfRange(position))
  }
}

extension Value {
  /// The whole number a value is, whatever its numeric type, if it fits in an int.
  var wholeNumber: Int64? {
    switch self {
    case .int(let number): number
    case .uint(let number): Int64(exactly: number)
    case .double(let number): Int64(exactly: number)
    default: nil
    }
  }
}

extension Arena {
  /// A key as messages show it.
  func shown(_ key: Value) -> UTF8Slice {
    switch key {
    case .string(let text): text
    case .int(let number): text(String(number))
    case .uint(let number): text(String(number))
    case .double(let number): text(String(number))
    case .bool(let flag): flag ? UTF8Slice("true") : UTF8Slice("false")
    default: UTF8Slice("?")
    }
  }
}
