internal import JSONText

extension Value {
  /// The hash of a map key, or nil for values that cannot be keys.
  ///
  /// Numbers that are equal have the same hash, whatever their types.
  var keyHash: UInt64? {
    switch self {
    case .bool(let flag): Value.mix(flag ? 2 : 1)
    case .int(let number): Value.mix(UInt64(bitPattern: number) &+ 11)
    case .uint(let number): Value.mix(number &+ 11)
    case .double(let number): Value.numberHash(number)
    case .string(let text): unsafe Value.textHash(text.bytes)
    default: nil
    }
  }

  /// Whether the value is a double.
  var isDouble: Bool {
    if case .double = self { return true }
    return false
  }

  /// Whether two keys are the same.
  func isSameKey(_ other: Value) -> Bool {
    switch (self, other) {
    case (.string(let a), .string(let b)): unsafe sameBytes(a.bytes, b.bytes)
    case (.int(let a), .int(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    default: integerKey.map { key in other.integerKey.map { $0 == key } ?? false } ?? false
    }
  }

  /// The whole number this value is, exactly.
  private var integerKey: Int128? {
    switch self {
    case .int(let number): Int128(number)
    case .uint(let number): Int128(number)
    case .double(let number):
      abs(number) < 0x1p65 && number.rounded(.towardZero) == number ? Int128(number) : nil
    default: nil
    }
  }

  private static func numberHash(_ number: Double) -> UInt64 {
    if let whole = Int64(exactly: number) { return mix(UInt64(bitPattern: whole) &+ 11) }
    if let whole = UInt64(exactly: number) { return mix(whole &+ 11) }
    return mix(number.bitPattern)
  }

  /// Different in every process, so that nobody can write texts that all fall together.
  private static let seed = UInt64.random(in: .min ... .max)

  /// FNV-1a from a secret start: short, and good enough for the names and codes that are keys.
  private static func textHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed
    for index in 0..<bytes.count {
      hash = unsafe (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
    }
    return mix(hash)
  }

  private static func mix(_ bits: UInt64) -> UInt64 {
    let product = (bits ^ (bits >> 32)) &* 0x9e37_79b9_7f4a_7c15
    return product ^ (product >> 29)
  }
}
