public import JSONText

extension Duration {
  /// Reads a text such as `1h30m`, `-1.5s` or `250ms`: decimal numbers, each with its unit
  /// (h, m, s, ms, us, µs, ns). Nil where it is no duration or too long a one.
  public init?(_ text: UTF8Slice) {
    var scanner = unsafe TextScanner(text.bytes)
    let isNegative = scanner.take(0x2D)
    if !isNegative { _ = scanner.take(0x2B) }
    if scanner.take(0x30), scanner.isAtEnd {
      self.init(seconds: 0)
      return
    }
    scanner = unsafe TextScanner(text.bytes)
    if let sign = scanner.next, sign == 0x2D || sign == 0x2B { scanner.skip() }
    var total: Int128 = 0
    repeat {
      guard let part = Duration.part(&scanner) else { return nil }
      total += part
      guard total <= Int128(Duration.range.upperBound) * 1_000_000_000 else { return nil }
    } while !scanner.isAtEnd
    if isNegative { total = -total }
    self.init(
      seconds: Int64(total / 1_000_000_000), nanoseconds: Int64(total % 1_000_000_000))
  }

  /// One number with its unit, in nanoseconds.
  private static func part(_ scanner: inout TextScanner) -> Int128? {
    var whole: Int128 = 0
    var digits = 0
    while let digit = scanner.digit() {
      digits += 1
      guard digits <= 18 else { return nil }
      whole = whole * 10 + Int128(digit)
    }
    var decimals: Int128 = 0
    var scale: Int128 = 1
    if scanner.take(0x2E) {
      while let digit = scanner.digit() {
        digits += 1
        // Digits beyond these are below a nanosecond whatever the unit.
        guard scale < 1_000_000_000_000_000 else { continue }
        decimals = decimals * 10 + Int128(digit)
        scale *= 10
      }
    }
    guard digits > 0, let unit = unit(&scanner) else { return nil }
    return whole * unit + decimals * unit / scale
  }

  /// The nanoseconds of a unit.
  private static func unit(_ scanner: inout TextScanner) -> Int128? {
    if scanner.take(0x68) { return 3_600_000_000_000 }
    if scanner.take(0x73) { return 1_000_000_000 }
    if scanner.take(0x6D) { return scanner.take(0x73) ? 1_000_000 : 60_000_000_000 }
    if scanner.take(0x6E) { return scanner.take(0x73) ? 1 : nil }
    // Microseconds: "us", or with U+00B5 or U+03BC in front of the s.
    let isMicro =
      scanner.take(0x75) || (scanner.take(0xC2) && scanner.take(0xB5))
      || (scanner.take(0xCE) && scanner.take(0xBC))
    return isMicro && scanner.take(0x73) ? 1_000 : nil
  }
}

extension Duration: CustomStringConvertible {
  /// Seconds with as many decimals as there are, and the unit: `5400s`, `-0.25s`.
  public var description: String {
    let sign = seconds < 0 || nanoseconds < 0 ? "-" : ""
    return "\(sign)\(seconds.magnitude)\(fraction(nanoseconds))s"
  }
}
