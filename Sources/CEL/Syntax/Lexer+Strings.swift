internal import JSONText

extension Lexer {
  /// The letters in front of a quote: `r`, `b`, `br`, in any case.
  func stringPrefix() -> (length: Int, isRaw: Bool, isBytes: Bool)? {
    var isRaw = false
    var isBytes = false
    var length = 0
    while length < 2 {
      switch peek(length) | 0x20 {
      case 0x72 where !isRaw: isRaw = true
      case 0x62 where !isBytes: isBytes = true
      default: return nil
      }
      length += 1
      if peek(length) == 0x22 || peek(length) == 0x27 { return (length, isRaw, isBytes) }
    }
    return nil
  }

  /// Reads a string or bytes literal that starts with its quote.
  mutating func string(isRaw: Bool, isBytes: Bool) throws(Issue) -> Token.Kind {
    let start = position
    let quote = peek()
    let isTriple = peek(1) == quote && peek(2) == quote
    position += isTriple ? 3 : 1
    let first = position
    /// What was read, where it is not what stands there.
    var decoded: [UInt8]?
    while !atClosing(quote, isTriple) {
      guard position < count, isTriple || (peek() != 0x0A && peek() != 0x0D) else {
        throw Issue(.unterminatedString, start..<position)
      }
      if peek() == 0x5C, !isRaw {
        var text = unsafe decoded ?? Array(self.text(first..<position).bytes)
        // Not shared while it grows.
        decoded = nil
        try escape(into: &text, isBytes: isBytes)
        decoded = text
      } else {
        decoded?.append(peek())
        position += 1
      }
    }
    let text = decoded.map { tree.memory.text(utf8: $0) } ?? text(first..<position)
    position += isTriple ? 3 : 1
    return unsafe .literal(isBytes ? .bytes(ByteSlice(text.bytes)) : .string(text))
  }

  private func atClosing(_ quote: UInt8, _ isTriple: Bool) -> Bool {
    guard position < count, peek() == quote else { return false }
    return !isTriple || (peek(1) == quote && peek(2) == quote)
  }

  /// Reads one escape sequence.
  private mutating func escape(into text: inout [UInt8], isBytes: Bool) throws(Issue) {
    let start = position
    let letter = peek(1)
    position += 2
    if let plain = Lexer.escape(letter) {
      text.append(plain)
      return
    }
    let code: UInt32?
    switch letter {
    case 0x78, 0x58: code = digits(2, radix: 16)
    case 0x75 where !isBytes: code = digits(4, radix: 16)
    case 0x55 where !isBytes: code = digits(8, radix: 16)
    case 0x30...0x33:
      position -= 1
      code = digits(3, radix: 8)
    default: code = nil
    }
    guard let code, append(code, to: &text, isBytes) else {
      throw Issue(.invalidEscape, start..<min(position, count))
    }
  }

  /// The byte that a letter after a backslash stands for.
  private static func escape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    case 0x22, 0x27, 0x5C, 0x3F, 0x60: letter
    default: nil
    }
  }

  /// Appends a byte or a code point; false where it is neither.
  private func append(_ code: UInt32, to text: inout [UInt8], _ isBytes: Bool) -> Bool {
    if isBytes {
      text.append(UInt8(truncatingIfNeeded: code))
      return code <= 0xFF
    }
    guard let scalar = Unicode.Scalar(code) else { return false }
    text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    return true
  }

  private mutating func digits(_ count: Int, radix: UInt32) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = peek().hexDigit, digit < radix else { return nil }
      value = value &* radix &+ digit
      position += 1
    }
    return value
  }
}
