/// What a character beyond ASCII means where JSON expects none.
enum OddCharacter {
  /// A blank that JSON does not know.
  case space(Fault.Kind, length: Int)
  /// A mark used as a quotation mark; single ones are apostrophes too.
  case quote(isSingle: Bool, length: Int)
  /// U+2026.
  case ellipsis(length: Int)
  /// Anything else that is well-formed.
  case other(length: Int)
  /// Not well-formed UTF-8.
  case malformed(length: Int)
}

extension PaddedText {
  /// The character at a byte from 0x80 on.
  func character(_ at: Int) -> OddCharacter {
    let length = sequenceLength(at)
    guard length > 0 else { return .malformed(length: malformedLength(at)) }
    let point = codePoint(at, length: length)
    if let kind = PaddedText.space(point) { return .space(kind, length: length) }
    return switch point {
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0x2036, 0x301D...0x301F, 0xFF02:
      .quote(isSingle: false, length: length)
    case 0x2018...0x201B, 0x2032, 0x2035, 0xB4, 0xFF07, 0x2039, 0x203A:
      .quote(isSingle: true, length: length)
    case 0x2026: .ellipsis(length: length)
    default: .other(length: length)
    }
  }

  /// Which fault a blank beyond ASCII is; nil for everything that can be seen.
  private static func space(_ point: UInt32) -> Fault.Kind? {
    switch point {
    case 0xA0, 0x2007, 0x202F: .nonBreakingSpace
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
      .invisibleCharacter
    case 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: .unicodeSpace
    default: nil
    }
  }
}
