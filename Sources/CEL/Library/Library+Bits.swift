internal import JSONText

extension Library {
  /// `math.bitAnd`, `bitOr`, `bitXor`, `bitNot`, `bitShiftLeft` and `bitShiftRight`.
  mutating func addBits() {
    bits("math.bitAnd") { $0 & $1 }
    bits("math.bitOr") { $0 | $1 }
    bits("math.bitXor") { $0 ^ $1 }
    for type in [Type.int, .uint] {
      unary("math.bitNot", type, type) { value, frame in
        switch value {
        case .int(let number): .int(~number)
        case .uint(let number): .uint(~number)
        default: frame.noOverload("math.bitNot", value)
        }
      }
    }
    shift("math.bitShiftLeft") { $1 > 63 ? 0 : $0 << UInt64($1) }
    // The sign is a bit like the others: zeros come in from the left.
    shift("math.bitShiftRight") { $1 > 63 ? 0 : $0 >> UInt64($1) }
  }

  private mutating func bits(
    _ name: String, _ operation: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) {
    for type in [Type.int, .uint] {
      binary(name, type, type, type) { left, right, frame in
        switch (left, right) {
        case (.int(let a), .int(let b)):
          .int(Int64(bitPattern: operation(UInt64(bitPattern: a), UInt64(bitPattern: b))))
        case (.uint(let a), .uint(let b)): .uint(operation(a, b))
        default: frame.noOverload("bits", left, right)
        }
      }
    }
  }

  private mutating func shift(
    _ name: String, _ operation: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) {
    for type in [Type.int, .uint] {
      binary(name, type, .int, type) { value, count, frame in
        guard case .int(let count) = count else { return frame.noOverload("shift", value, count) }
        guard count >= 0 else { return .error(.invalidRange) }
        return switch value {
        case .int(let number):
          .int(Int64(bitPattern: operation(UInt64(bitPattern: number), count)))
        case .uint(let number): .uint(operation(number, count))
        default: frame.noOverload("shift", value)
        }
      }
    }
  }
}
