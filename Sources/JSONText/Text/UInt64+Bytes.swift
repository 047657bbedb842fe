/// Eight bytes looked at together, the first one in the lowest bits.
extension UInt64 {
  /// A word of eight equal bytes.
  @inline(__always) static func repeating(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The bytes with `A`–`Z` turned into `a`–`z`; all others are kept.
  @inline(__always) var asciiFolded: UInt64 {
    let low = self & .repeating(0x7F)
    let aboveZ = low &+ .repeating(0x7F - 0x5A)
    let fromA = low &+ .repeating(0x80 - 0x41)
    let isUpper = (fromA ^ aboveZ) & ~self & .repeating(0x80)
    return self | (isUpper &>> 2)
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
