internal import CEL
internal import JSONText

extension Shape.Format {
  /// Whether a text has this format.
  func accepts(_ text: UTF8Slice) -> Bool {
    switch self {
    case .uuid: isGUID(text)
    case .dateTime: Timestamp(text, form: .lenient) != nil
    }
  }
}

/// A GUID as .NET reads one: `8-4-4-4-12` hexadecimal digits, also without hyphens, and also in braces
/// or parentheses. Letter case does not matter.
func isGUID(_ text: UTF8Slice) -> Bool {
  var digits = Array(String(text).utf8)
  if digits.count == 38, let first = digits.first, let last = digits.last {
    let pair = (first, last)
    let braces = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    let parentheses = (UInt8(ascii: "("), UInt8(ascii: ")"))
    guard pair == braces || pair == parentheses else { return false }
    digits = Array(digits.dropFirst().dropLast())
  }
  if digits.count == 36 {
    let hyphens = [8, 13, 18, 23]
    guard hyphens.allSatisfy({ digits[$0] == UInt8(ascii: "-") }) else { return false }
    digits = digits.indices.filter { !hyphens.contains($0) }.map { digits[$0] }
  }
  return digits.count == 32 && digits.allSatisfy(isHexadecimal)
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
    UInt8(ascii: "A")...UInt8(ascii: "F"):
    true
  default: false
  }
}
