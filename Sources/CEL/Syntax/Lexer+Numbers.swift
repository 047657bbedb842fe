internal import JSONText

extension Lexer {
  /// Reads an int, uint or double literal; the minus of a negative number is the parser's business.
  mutating func number() throws(Issue) -> Token.Kind {
    let start = position
    if peek() == 0x30, peek(1) | 0x20 == 0x78, peek(2).hexDigit != nil {
      position += 2
      while peek().hexDigit != nil { position += 1 }
      return try integer(from: start, digits: (start + 2)..<position, radix: 16)
    }
    skipDigits()
    var isDouble = false
    if peek() == 0x2E, peek(1).isDigit {
      isDouble = true
      position += 1
      skipDigits()
    }
    if skipExponent() { isDouble = true }
    guard isDouble else {
      return try integer(from: start, digits: start..<position, radix: 10)
    }
    let spelled = String(text(start..<position))
    guard let value = Double(spelled), value.isFinite else {
      throw Issue(.numberOutOfRange(spelled), start..<position)
    }
    try refuseLetter(start)
    return .literal(.double(value))
  }

  private mutating func skipDigits() {
    while peek().isDigit { position += 1 }
  }

  /// Skips `e`, a sign and digits, where all of that is there.
  private mutating func skipExponent() -> Bool {
    guard peek() | 0x20 == 0x65 else { return false }
    let hasSign = peek(1) == 0x2B || peek(1) == 0x2D
    guard peek(hasSign ? 2 : 1).isDigit else { return false }
    position += hasSign ? 2 : 1
    skipDigits()
    return true
  }

  private mutating func integer(
    from start: Int, digits: Range<Int>, radix: Int
  ) throws(Issue) -> Token.Kind {
    let value = UInt64(String(text(digits)), radix: radix)
    if peek() | 0x20 == 0x75 {
      position += 1
      try refuseLetter(start)
      if let value { return .literal(.uint(value)) }
    } else {
      try refuseLetter(start)
      if let value, value <= UInt64(Int64.max) { return .literal(.int(Int64(value))) }
      if value == UInt64(Int64.max) + 1 { return .leastIntegerDigits }
    }
    let spelled = String(text(start..<position))
    throw Issue(.numberOutOfRange(spelled), start..<position)
  }

  /// A number ends where it ends: `12ab` is neither a number nor two words.
  private func refuseLetter(_ start: Int) throws(Issue) {
    guard peek().isLetter || peek().isDigit else { return }
    throw Issue(.malformedNumber, start..<(position + 1))
  }
}
