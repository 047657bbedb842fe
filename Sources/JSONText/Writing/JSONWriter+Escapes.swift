extension JSONWriter {
  /// Appends a string's contents: quotation marks, backslashes and control characters as escapes
  /// (RFC 8259, section 7), everything else as it is.
  public static func appendEscaped(_ text: UTF8Slice, to bytes: inout [UInt8]) {
    var start = 0
    for at in 0..<text.count {
      let byte = unsafe text.bytes[at]
      if byte >= 0x20 && byte != .quote && byte != .backslash { continue }
      unsafe bytes.append(contentsOf: text.bytes[start..<at])
      bytes.append(.backslash)
      appendEscape(byte, to: &bytes)
      start = at + 1
    }
    unsafe bytes.append(contentsOf: text.bytes[start...])
  }

  private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x08: bytes.append(0x62)
    case 0x0C: bytes.append(0x66)
    case .lineFeed: bytes.append(0x6E)
    case .carriageReturn: bytes.append(0x72)
    case .tab: bytes.append(0x74)
    case .quote, .backslash: bytes.append(byte)
    default:
      let digits: StaticString = "0123456789abcdef"
      let hexadecimal = UTF8Slice(digits)
      bytes.append(contentsOf: [0x75, .zero, .zero])
      unsafe bytes.append(hexadecimal.bytes[Int(byte &>> 4)])
      unsafe bytes.append(hexadecimal.bytes[Int(byte & 15)])
    }
  }
}
