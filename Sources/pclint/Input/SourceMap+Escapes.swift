extension SourceMap {
  /// The contents of a JSON string: each escape (RFC 8259, section 7) is one or two characters of the body.
  ///
  /// - Parameters:
  ///   - range: the string with its quotation marks.
  ///   - bytes: the text it stands in.
  init(string range: Range<Int>, in bytes: [UInt8]) {
    self.init(isInString: true)
    var at = range.lowerBound + 1
    let end = max(at, range.upperBound - 1)
    while at < end {
      if bytes[at] == UInt8(ascii: "\\") {
        let (length, count) = SourceMap.escape(bytes[at..<end])
        append(source: at..<at + length, count: count)
        at += length
      } else {
        let plain = bytes[at..<end].prefix { $0 != UInt8(ascii: "\\") }
        append(source: at..<plain.endIndex, count: plain.count)
        at = plain.endIndex
      }
    }
  }

  /// How long an escape is, and how many bytes of UTF-8 it stands for.
  private static func escape(_ text: ArraySlice<UInt8>) -> (length: Int, count: Int) {
    guard text.dropFirst().first == UInt8(ascii: "u"), let unit = codeUnit(text) else {
      return (min(2, text.count), 1)
    }
    if unit < 0x80 { return (6, 1) }
    if unit < 0x800 { return (6, 2) }
    if (0xD800..<0xDC00).contains(unit), let low = codeUnit(text.dropFirst(6)),
      (0xDC00..<0xE000).contains(low)
    {
      return (12, 4)
    }
    return (6, 3)
  }

  /// The number of an escape `\uXXXX`.
  private static func codeUnit(_ text: ArraySlice<UInt8>) -> UInt32? {
    guard text.count >= 6, text.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      return nil
    }
    let digits = text.dropFirst(2).prefix(4)
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
