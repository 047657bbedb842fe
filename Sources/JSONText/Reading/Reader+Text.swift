extension Reader {
  /// Looks at the size and the encoding, and passes over a byte order mark.
  mutating func beginText() -> Bool {
    let limit = min(limits.bytes, ReadingLimits.maximumBytes)
    guard text.count <= limit else {
      faults.add(.textTooLong, max(limit, 0)..<text.count)
      return false
    }
    guard !text.isWideEncoding else {
      faults.add(.notUTF8, 0..<text.count)
      return false
    }
    if text.hasByteOrderMark {
      faults.add(.byteOrderMark, 0..<3)
      at = 3
    }
    return true
  }

  /// Reads the root, or its opening bracket; false where there is no value at all.
  mutating func readRoot() -> Bool {
    while nodes.count == 0 {
      _ = skipBlanks()
      guard at < text.count else {
        faults.add(.emptyText, 0..<text.count)
        return false
      }
      readValue(.none)
    }
    return true
  }

  /// Reports what follows the value, all of it at once.
  mutating func endText() {
    _ = skipBlanks()
    guard at < text.count else { return }
    _ = passOddBlanks()
    guard at < text.count else { return }
    var end = text.count
    while text[end - 1].isBlank { end -= 1 }
    faults.add(.contentAfterValue, at..<end)
  }
}

extension PaddedText {
  /// Whether the text begins with U+FEFF.
  var hasByteOrderMark: Bool { count >= 3 && halfWord(0) & 0xFF_FFFF == 0xBF_BBEF }

  /// Whether the text begins as UTF-16 or UTF-32 do: with their byte order mark, or with zeros
  /// among the first characters, which are ASCII in every JSON text (RFC 4627, section 3).
  fileprivate var isWideEncoding: Bool {
    if count >= 2, self[0] == 0xFE && self[1] == 0xFF || self[0] == 0xFF && self[1] == 0xFE {
      return true
    }
    guard count >= 2, count % 2 == 0 else { return false }
    let isShort = count == 2
    switch (self[0] == 0, self[1] == 0) {
    case (true, true): return !isShort && (self[2] == 0xFE && self[3] == 0xFF || self[3] != 0)
    case (true, false): return isShort || self[2] == 0
    case (false, true): return isShort || self[3] == 0
    case (false, false): return false
    }
  }
}
