/// What PCRE2 understands and RE2, whose syntax CEL prescribes, does not.
enum RE2 {
  /// The first construct in a pattern that RE2 would refuse, in words; nil where there is none.
  static func foreignConstruct(in pattern: String) -> String? {
    let text = Array(pattern.utf8)
    var position = 0
    while position < text.count {
      let next = position + 1 < text.count ? text[position + 1] : 0
      switch text[position] {
      case 0x5C:
        if let construct = escape(next) { return construct }
        position += 2
        continue
      case 0x5B:
        position = endOfClass(text, from: position)
        continue
      case 0x28 where next == 0x3F:
        if let construct = group(text[(position + 2)...]) { return construct }
      case 0x28 where next == 0x2A: return "a control verb"
      case 0x2A, 0x2B, 0x3F, 0x7D:
        if next == 0x2B { return "a possessive quantifier" }
      default: break
      }
      position += 1
    }
    return nil
  }

  /// What follows a character class, which has brackets and escapes of its own.
  private static func endOfClass(_ text: [UInt8], from start: Int) -> Int {
    var position = start + 1
    if position < text.count, text[position] == 0x5E { position += 1 }
    let first = position
    while position < text.count {
      switch text[position] {
      case 0x5D where position > first: return position + 1
      case 0x5C: position += 2
      case 0x5B where position + 1 < text.count && text[position + 1] == 0x3A:
        let name = text[(position + 2)...].firstIndex(of: 0x5D)
        position = (name ?? position) + 1
      default: position += 1
      }
    }
    return text.count
  }

  /// What follows a backslash.
  private static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case 0x31...0x39, 0x67, 0x6B: "a back-reference"
    case 0x47, 0x4B, 0x52, 0x58, 0x5A: "an escape of PCRE2"
    default: nil
    }
  }

  /// What follows `(?`.
  private static func group(_ text: ArraySlice<UInt8>) -> String? {
    switch text.first {
    case 0x3D, 0x21: "look-ahead"
    case 0x3C where text.dropFirst().first == 0x3D || text.dropFirst().first == 0x21:
      "look-behind"
    case 0x3E: "an atomic group"
    case 0x28: "a conditional group"
    case 0x7C, 0x26, 0x52, 0x2B: "a recursive or branch-reset group"
    case .some(let byte) where byte.isDigit: "a recursive or branch-reset group"
    default: nil
    }
  }
}
