/// Eight bytes looked at together, the first one in the lowest bits.
extension UInt64 {
  /// A word of eight equal bytes.
  @inline(__always) static func repeating(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The bytes with `A`–`Z` turned into `a`–`z`; all others are kept.
  @inline(__always) var asciiFolded: UInt64 {
    self | (letters(from: UInt8(ascii: "A")) &>> 2)
  }

  /// A high bit in each byte that is one of the 26 ASCII letters from `A` or from `a` on.
  @inline(__always) func letters(from first: UInt8) -> UInt64 {
    let low = self & .repeating(0x7F)
    let aboveLast = low &+ .repeating(0x7F - 25 - first)
    let fromFirst = low &+ .repeating(0x80 - first)
    return (fromFirst ^ aboveLast) & ~self & .repeating(0x80)
  }

  /// How many bytes go on with a scalar that began before.
  @inline(__always) var continuationCount: Int {
    let marks = (self &>> 7) & ~(self &>> 6) & .repeating(1)
    return Int(truncatingIfNeeded: (marks &* .repeating(1)) &>> 56)
  }

  /// A high bit in the first byte that ends a plain run inside a string: `"`, `\`, a control
  /// character or anything but ASCII. Bytes after the first may be marked wrongly.
  @inline(__always) var stringStops: UInt64 {
    // Subtracting sets the high bit of a byte that is too small, or of one that has it anyway and
    // is to be marked for that.
    let quotes = (self ^ .repeating(0x22)) &- .repeating(1)
    let backslashes = (self ^ .repeating(0x5C)) &- .repeating(1)
    let controls = self &- .repeating(0x20)
    return (quotes | backslashes | controls | self) & .repeating(0x80)
  }

  /// The position of the first marked byte of a word that has one.
  @inline(__always) var firstByte: Int { trailingZeroBitCount &>> 3 }
}
