extension Reader {
  /// Decodes the escape at a backslash (RFC 8259, section 7) and returns where it ends.
  mutating func decodeEscape(_ backslash: Int, _ limit: Int) -> Int {
    let escaped = backslash + 1 < limit ? text[backslash + 1] : 0
    let value: UInt8
    switch escaped {
    case .quote, .backslash, .slash: value = escaped
    case 0x62: value = 0x08
    case 0x66: value = 0x0C
    case 0x6E: value = .lineFeed
    case 0x72: value = .carriageReturn
    case 0x74: value = .tab
    case 0x75: return decodeUnicode(backslash, limit)
    case .apostrophe:
      faults.add(.escapedApostrophe, backslash..<(backslash + 2))
      value = escaped
    default:
      faults.add(.badEscape, backslash..<badEscapeEnd(backslash, limit))
      decoded.append(.backslash)
      return backslash + 1
    }
    decoded.append(value)
    return backslash + 2
  }

  /// Decodes `\uXXXX`, or two of them that make a surrogate pair.
  private mutating func decodeUnicode(_ backslash: Int, _ limit: Int) -> Int {
    let end = backslash + 6
    guard let unit = text.hexadecimalUnit(backslash + 2, limit) else {
      var stop = backslash + 2
      while stop < limit && text[stop].hexadecimalValue != nil { stop += 1 }
      faults.add(.badUnicodeEscape, backslash..<stop)
      appendScalar(0xFFFD)
      return stop
    }
    switch unit {
    case 0xD800...0xDBFF:
      if end + 1 < limit, text[end] == .backslash, text[end + 1] == 0x75,
        let low = text.hexadecimalUnit(end + 2, limit), 0xDC00...0xDFFF ~= low
      {
        appendScalar(0x1_0000 + ((unit - 0xD800) &<< 10) + (low - 0xDC00))
        return end + 6
      }
      fallthrough
    case 0xDC00...0xDFFF:
      faults.add(.loneSurrogate, backslash..<end)
      appendScalar(0xFFFD)
    default: appendScalar(unit)
    }
    return end
  }

  /// The end of the character after a backslash that makes no escape.
  private func badEscapeEnd(_ backslash: Int, _ limit: Int) -> Int {
    let next = backslash + 1
    guard next < limit, text[next] >= 0x80 else { return min(next + 1, limit) }
    let length = text.sequenceLength(next)
    return min(next + max(length, 1), limit)
  }
}

extension PaddedText {
  /// The value of four hexadecimal digits before a limit.
  fileprivate func hexadecimalUnit(_ start: Int, _ limit: Int) -> UInt32? {
    guard start + 4 <= limit else { return nil }
    var value: UInt32 = 0
    for offset in start..<(start + 4) {
      guard let digit = self[offset].hexadecimalValue else { return nil }
      value = value &<< 4 | digit
    }
    return value
  }
}
