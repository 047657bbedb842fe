/// A string or a name as it stands in the text.
struct StringToken: BitwiseCopyable {
  /// From the opening to behind the closing quotation mark.
  var start: UInt32
  var end: UInt32
  /// Where the decoded contents are, if they are.
  var decoded: UInt32
  /// Whether the contents differ from what is between the first and the last byte.
  var isDecoded: Bool

  @inline(__always) static var none: StringToken {
    StringToken(start: 0, end: 0, decoded: 0, isDecoded: false)
  }
}

extension Reader {
  /// Reads a string from its quotation mark on.
  @inline(__always) mutating func readString(isName: Bool) -> StringToken {
    let end = text.plainEnd(at &+ 1)
    guard text[end] == .quote else { return readOddString(isName: isName) }
    let token = StringToken(
      start: UInt32(truncatingIfNeeded: at), end: UInt32(truncatingIfNeeded: end &+ 1), decoded: 0,
      isDecoded: false)
    at = end &+ 1
    return token
  }
}
