internal import JSONText

extension Value {
  /// The order of two numbers of any types: negative, zero or positive; nil where one is no number
  /// or NaN.
  ///
  /// A double is compared with an integer as doubles, once it is known to lie in the integer's
  /// range. This is what the conformance tests pin down: 2⁶³ is not less than the greatest int.
  func numericOrder(_ other: Value) -> Int? {
    switch (self, other) {
    case (.int(let a), .int(let b)): Value.order(a, b)
    case (.uint(let a), .uint(let b)): Value.order(a, b)
    case (.double(let a), .double(let b)): Value.order(a, b)
    case (.int(let a), .uint(let b)): a < 0 ? -1 : Value.order(UInt64(a), b)
    case (.uint(let a), .int(let b)): b < 0 ? 1 : Value.order(a, UInt64(b))
    case (.int(let a), .double(let b)): Value.order(Double(a), b)
    case (.double(let a), .int(let b)): Value.order(a, Double(b))
    case (.uint(let a), .double(let b)): Value.order(Double(a), b)
    case (.double(let a), .uint(let b)): Value.order(a, Double(b))
    default: nil
    }
  }

  /// The order of two values of types that have one; nil for others and for NaN.
  func order(_ other: Value) -> Int? {
    switch (self, other) {
    case (.int(let a), .int(let b)): Value.order(a, b)
    case (.string(let a), .string(let b)): unsafe byteOrder(a.bytes, b.bytes)
    case (.timestamp(let a), .timestamp(let b)): Value.order(a, b)
    case (.duration(let a), .duration(let b)): Value.order(a, b)
    case (.bytes(let a), .bytes(let b)): a.order(b)
    case (.bool(let a), .bool(let b)): Value.order(a ? 1 : 0, b ? 1 : 0)
    default: numericOrder(other)
    }
  }

  /// Whether both are of types that have an order among each other; NaN is, though it has none.
  func isOrdered(with other: Value) -> Bool {
    switch (self, other) {
    case (.int, .int), (.string, .string), (.timestamp, .timestamp), (.duration, .duration),
      (.bytes, .bytes), (.bool, .bool):
      true
    default: isNumber && other.isNumber
    }
  }

  /// Whether the value is an int, uint or double.
  var isNumber: Bool {
    switch self {
    case .int, .uint, .double: true
    default: false
    }
  }

  private static func order<T: Comparable>(_ a: T, _ b: T) -> Int? {
    a < b ? -1 : a > b ? 1 : a == b ? 0 : nil
  }
}
