extension NumberLexeme {
  /// The value of digits without point and exponent, where 64 bits hold it.
  var integerValue: Int64? {
    guard !hasPoint && !hasExponent && !integer.isEmpty else { return nil }
    let radix: Int64
    switch notation {
    case .decimal: radix = 10
    case .hexadecimal: radix = 16
    case .infinity, .notANumber, .malformed: return nil
    }
    // Built downwards, since there is one negative number more than positive ones.
    var value: Int64 = 0
    for at in integer {
      guard let digit = byte(at)?.hexadecimalValue else { return nil }
      let (shifted, overflows) = value.multipliedReportingOverflow(by: radix)
      let (next, isBeyond) = shifted.subtractingReportingOverflow(Int64(digit))
      if overflows || isBeyond { return nil }
      value = next
    }
    if isNegative { return value }
    return value == .min ? nil : -value
  }

  /// The nearest double, infinite beyond the range; nil where the lexeme is no number.
  var doubleValue: Double? {
    let magnitude: Double
    switch notation {
    case .malformed: return nil
    case .notANumber: return .nan
    case .infinity: magnitude = .infinity
    case .hexadecimal: magnitude = hexadecimalMagnitude
    case .decimal: magnitude = decimalMagnitude
    }
    return isNegative ? -magnitude : magnitude
  }

  /// Whether a double makes it infinite, or makes zero of something else.
  var isOutOfRange: Bool {
    guard notation == .decimal, let value = doubleValue else { return false }
    return value.isInfinite || value == 0 && significand.first != nil
  }

  private var hexadecimalMagnitude: Double {
    Double(String(decoding: [0x30, 0x78] + integer.compactMap(byte), as: UTF8.self)) ?? .nan
  }

  /// Exact where both the digits and the power of ten are doubles; else from a text cut to as many
  /// digits as can matter, so that the cost stays linear.
  private var decimalMagnitude: Double {
    let (first, digits, scale) = significand
    guard let first else { return 0 }
    if first > 310 { return .infinity }
    if first < -330 { return 0 }
    if digits.count <= 15 && abs(scale) <= 22 {
      let value = digits.reduce(0.0) { $0 * 10 + Double($1 &- .zero) }
      var power = 1.0
      for _ in 0..<abs(scale) { power *= 10 }
      return scale < 0 ? value / power : value * power
    }
    return Double(String(decoding: digits, as: UTF8.self) + "e\(scale)") ?? .nan
  }

  /// The digits without leading zeros, the power of ten of the last of them, and the power of ten
  /// of the first; `first` is nil for zero.
  ///
  /// Beyond 800 digits only whether any is not zero can change the nearest double.
  private var significand: (first: Int?, digits: [UInt8], scale: Int) {
    let limit = 800
    var digits: [UInt8] = []
    var first: Int?
    var power = integer.count + exponent
    var hasMore = false
    for part in [integer, fraction] {
      for at in part {
        power -= 1
        guard let digit = byte(at), digit != .zero || first != nil else { continue }
        if first == nil { first = power }
        if digits.count < limit {
          digits.append(digit)
        } else {
          hasMore = hasMore || digit != .zero
        }
      }
    }
    if hasMore { digits.append(0x31) }
    return (first, digits, (first ?? 0) - digits.count + 1)
  }
}
