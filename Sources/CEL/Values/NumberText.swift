internal import JSONText

extension FixedWidthInteger {
  /// Reads a decimal number with an optional sign, and nothing else; nil where it does not fit.
  init?(integerText text: UTF8Slice) {
    let bytes = unsafe text.bytes
    guard let first = unsafe bytes.first else { return nil }
    let isNegative = first == 0x2D
    let start = isNegative || first == 0x2B ? 1 : 0
    guard start < bytes.count else { return nil }
    var value: Self = 0
    for index in start..<bytes.count {
      let byte = unsafe bytes[index]
      guard byte.isDigit else { return nil }
      let digit = Self(byte - 0x30)
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if tooLarge || overflow { return nil }
      value = sum
    }
    self = value
  }
}

extension Double {
  /// Reads a decimal number such as `-1.5e3`, `NaN`, `Infinity` or `-Infinity`, and nothing else.
  init?(numberText text: UTF8Slice) {
    let isDecimal = unsafe text.bytes.allSatisfy { byte in
      (byte >= 0x30 && byte <= 0x39) || byte == 0x2B || byte == 0x2D || byte == 0x2E
        || byte | 0x20 == 0x65
    }
    let spelled = String(text)
    guard isDecimal || ["NaN", "Infinity", "-Infinity", "+Infinity"].contains(spelled) else {
      return nil
    }
    self.init(spelled)
  }
}
