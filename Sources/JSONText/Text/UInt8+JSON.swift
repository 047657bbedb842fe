/// The bytes of RFC 8259's grammar, by name.
extension UInt8 {
  @inline(__always) static var tab: UInt8 { 0x09 }
  @inline(__always) static var lineFeed: UInt8 { 0x0A }
  @inline(__always) static var carriageReturn: UInt8 { 0x0D }
  @inline(__always) static var space: UInt8 { 0x20 }
  @inline(__always) static var quote: UInt8 { 0x22 }
  @inline(__always) static var hash: UInt8 { 0x23 }
  @inline(__always) static var apostrophe: UInt8 { 0x27 }
  @inline(__always) static var asterisk: UInt8 { 0x2A }
  @inline(__always) static var plus: UInt8 { 0x2B }
  @inline(__always) static var comma: UInt8 { 0x2C }
  @inline(__always) static var minus: UInt8 { 0x2D }
  @inline(__always) static var point: UInt8 { 0x2E }
  @inline(__always) static var slash: UInt8 { 0x2F }
  @inline(__always) static var zero: UInt8 { 0x30 }
  @inline(__always) static var colon: UInt8 { 0x3A }
  @inline(__always) static var semicolon: UInt8 { 0x3B }
  @inline(__always) static var equals: UInt8 { 0x3D }
  @inline(__always) static var openBracket: UInt8 { 0x5B }
  @inline(__always) static var backslash: UInt8 { 0x5C }
  @inline(__always) static var closeBracket: UInt8 { 0x5D }
  @inline(__always) static var backtick: UInt8 { 0x60 }
  @inline(__always) static var openBrace: UInt8 { 0x7B }
  @inline(__always) static var closeBrace: UInt8 { 0x7D }

  /// `0`–`9`.
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  /// Space, tab, line feed or carriage return.
  @inline(__always) var isBlank: Bool {
    self <= 0x20 && (UInt64(0x1_0000_2600) &>> UInt64(self)) & 1 == 1
  }
  /// Line feed or carriage return.
  @inline(__always) var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  /// A letter, a digit or one of `$ + - . _`: what numbers and words outside strings are made of.
  @inline(__always) var isWord: Bool {
    let set: UInt64 = self < 64 ? 0x03FF_6810_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return self < 128 && (set &>> (UInt64(self) & 63)) & 1 == 1
  }
  /// `A`–`Z` or `a`–`z`.
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// `A`–`Z` as `a`–`z`; all others are kept.
  @inlinable @inline(__always) package var asciiFolded: UInt8 {
    self &- 0x41 < 26 ? self | 0x20 : self
  }
  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    if isDigit { return UInt32(self &- 0x30) }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? UInt32(letter) + 10 : nil
  }
}
