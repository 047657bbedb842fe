extension PaddedText {
  /// How many bytes the character at a byte from 0x80 on has, or 0 where they are not well-formed
  /// (RFC 3629: overlong forms, surrogates, anything above U+10FFFF).
  func sequenceLength(_ at: Int) -> Int {
    let length = expectedLength(at)
    guard length > 0, isSecond(at) else { return 0 }
    var next = 2
    while next < length {
      guard self[at &+ next] & 0xC0 == 0x80 else { return 0 }
      next &+= 1
    }
    return length
  }

  /// How many bytes one U+FFFD stands for where `sequenceLength` is 0: the longest beginning of a
  /// well-formed sequence, at least one byte (Unicode 3.9, "substitution of maximal subparts").
  func malformedLength(_ at: Int) -> Int {
    let length = expectedLength(at)
    guard length > 0, isSecond(at) else { return 1 }
    var next = 2
    while next < length && self[at &+ next] & 0xC0 == 0x80 { next &+= 1 }
    return next
  }

  /// The code point of a well-formed sequence.
  func codePoint(_ at: Int, length: Int) -> UInt32 {
    var value = UInt32(self[at]) & (length == 1 ? 0x7F : 0xFF &>> UInt32(length &+ 1))
    var next = 1
    while next < length {
      value = value &<< 6 | UInt32(self[at &+ next] & 0x3F)
      next &+= 1
    }
    return value
  }

  private func expectedLength(_ at: Int) -> Int {
    switch self[at] {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Whether the second byte is one that may follow the first.
  private func isSecond(_ at: Int) -> Bool {
    let second = self[at &+ 1]
    return switch self[at] {
    case 0xE0: 0xA0...0xBF ~= second
    case 0xED: 0x80...0x9F ~= second
    case 0xF0: 0x90...0xBF ~= second
    case 0xF4: 0x80...0x8F ~= second
    default: second & 0xC0 == 0x80
    }
  }
}
