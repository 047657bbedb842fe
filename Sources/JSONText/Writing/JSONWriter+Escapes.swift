extension JSONWriter {
  /// Appends a string's contents: quotation marks, backslashes and control characters as escapes
  /// (RFC 8259, section 7), everything else as it is.
  public static func appendEscaped(_ text: UTF8Slice, to bytes: inout [UInt8]) {
    var start = 0
    while true {
      let end = plainEnd(of: text, from: start)
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text.bytes[start..<end]))
      if end == text.count { return }
      bytes.append(.backslash)
      unsafe appendEscape(text.bytes[end], to: &bytes)
      start = end + 1
    }
  }

  /// Where the first byte stands that wants an escape, or the end.
  static func plainEnd(of text: UTF8Slice, from start: Int) -> Int {
    guard let base = unsafe text.bytes.baseAddress else { return 0 }
    let raw = unsafe UnsafeRawPointer(base)
    var at = start
    while at &+ 8 <= text.count {
      let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let stops = word.stringStops
      at &+= stops == 0 ? 8 : stops.firstByte
      if stops == 0 { continue }
      if unsafe base[at].wantsEscape { return at }
      at &+= 1
    }
    while unsafe at < text.count && !base[at].wantsEscape { at &+= 1 }
    return at
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

extension UInt8 {
  /// Whether a JSON string cannot have it as it is.
  fileprivate var wantsEscape: Bool { self < .space || self == .quote || self == .backslash }
}
