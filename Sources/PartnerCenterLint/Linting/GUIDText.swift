internal import JSONText

/// A GUID as .NET reads one (`Guid.Parse`): `8-4-4-4-12` hexadecimal digits; also without hyphens, in braces or
/// parentheses, or as `{0x…,0x…,0x…,{0x…,…}}`. Blanks around it and letter case do not matter.
struct GUIDText {
  /// Where hyphens stand in the usual form.
  private static let hyphens = [8, 13, 18, 23]
  /// How many digits the parts of the form with `0x` stand for.
  private static let widths = [8, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2]
  private static let digitCount = 32
  private static let (comma, hyphen) = (UInt8(ascii: ","), UInt8(ascii: "-"))

  /// 32 hexadecimal digits, in the letter case of the text.
  private let digits: [UInt8]

  /// Nil where the text is no GUID.
  init?(_ text: UTF8Slice) {
    // Most texts that are none are shorter than its digits.
    guard text.count >= GUIDText.digitCount else { return nil }
    let words = String(text).utf8.split { $0 <= 0x20 }.map(Array.init)
    let digits: [UInt8]? =
      if words.contains(where: { $0.contains(GUIDText.comma) }) {
        GUIDText.joined(words.flatMap { $0 })
      } else {
        words.count == 1 ? GUIDText.bare(GUIDText.unwrapped(words[0])) : nil
      }
    guard let digits, digits.count == GUIDText.digitCount, digits.allSatisfy(\.isHexadecimalDigit)
    else {
      return nil
    }
    self.digits = digits
  }

  /// Whether a text is a GUID in the usual form already, as nearly all are: told without taking memory.
  static func isUsual(_ text: UTF8Slice) -> Bool {
    guard text.count == 36 else { return false }
    for index in 0..<36 {
      let byte = unsafe text.bytes[index]
      let isHyphenPlace = index == 8 || index == 13 || index == 18 || index == 23
      guard isHyphenPlace ? byte == hyphen : byte.isHexadecimalDigit else { return false }
    }
    return true
  }

  /// With hyphens and nothing around it, as the API's answers have it; in the letter case of the text.
  var spelling: String {
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return parts.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
  }

  /// Without braces or parentheses around it.
  private static func unwrapped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count == 38, let first = bytes.first, let last = bytes.last else { return bytes }
    let isWrapped = ["{}", "()"].contains { $0.utf8.elementsEqual([first, last]) }
    return isWrapped ? Array(bytes.dropFirst().dropLast()) : bytes
  }

  /// Without hyphens; nil where they stand elsewhere.
  private static func bare(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count == 36 else { return bytes }
    guard hyphens.allSatisfy({ bytes[$0] == hyphen }) else { return nil }
    return bytes.indices.filter { !hyphens.contains($0) }.map { bytes[$0] }
  }

  /// The digits of `{0x…,0x…,0x…,{0x…,…}}`, each part filled up with noughts.
  private static func joined(_ bytes: [UInt8]) -> [UInt8]? {
    var parts = bytes.split(separator: comma, omittingEmptySubsequences: false)
    let brace = UInt8(ascii: "{")
    guard parts.count == widths.count, parts[0].first == brace, parts[3].first == brace,
      parts[10].suffix(2).elementsEqual("}}".utf8)
    else { return nil }
    for index in [0, 3] { parts[index] = parts[index].dropFirst() }
    parts[10] = parts[10].dropLast(2)
    var digits: [UInt8] = []
    for (part, width) in zip(parts, widths) {
      let value = part.dropFirst(2)
      guard ["0x", "0X"].contains(where: { part.starts(with: $0.utf8) }),
        (1...width).contains(value.count)
      else { return nil }
      digits += Array(repeating: UInt8(ascii: "0"), count: width - value.count) + value
    }
    return digits
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
