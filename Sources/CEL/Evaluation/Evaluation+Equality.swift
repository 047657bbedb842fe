internal import JSONText

extension Evaluation {
  /// Whether two proper values are equal (langdef, "Equality"): numbers of different types by their
  /// value, lists and maps by their contents; other values of different types are not.
  ///
  /// - Complexity: linear in the smaller value, which is paid for.
  @inline(__always)
  func areEqual(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.string(let a), .string(let b)): unsafe sameBytes(a.bytes, b.bytes)
    case (.int(let a), .int(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.null, .null): true
    default: areEqualSlowly(left, right)
    }
  }

  private func areEqualSlowly(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.bytes(let a), .bytes(let b)): return a.order(b) == 0
    case (.timestamp(let a), .timestamp(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    case (.type(let a), .type(let b)): return a == b
    case (.ip(let a), .ip(let b)): return a == b
    case (.cidr(let a), .cidr(let b)): return a == b
    case (.optional(let a), .optional(let b)):
      guard let held = a.value, let other = b.value else { return a.value == nil && b.value == nil }
      return areEqual(held, other)
    case (.list, _), (.map, _), (.json, _): return areEqualCollections(left, right)
    default: return left.numericOrder(right) == 0
    }
  }

  private func areEqualCollections(_ left: Value, _ right: Value) -> Bool {
    guard var a = Traversal(left), var b = Traversal(right), a.isList == b.isList,
      a.count == b.count
    else { return false }
    while a.advance() {
      guard spend(1) else { return false }
      if a.isList {
        guard b.advance(), areEqual(a.element, b.element) else { return false }
      } else {
        guard let other = value(for: a.key(self), in: right), areEqual(a.element, other) else {
          return false
        }
      }
    }
    return true
  }

  /// The value of a key in a map of either kind.
  private func value(for key: Value, in map: Value) -> Value? {
    switch map {
    case .map(let map): map.value(for: key)
    case .json(let object): key.text.flatMap { object.value(for: $0, self) }
    default: nil
    }
  }
}
