internal import JSONText

/// Splits the source of a tree into tokens (langdef, "Syntax").
struct Lexer {
  /// Owns the source and the texts of tokens.
  let tree: SyntaxTree
  private let source: UTF8Slice
  var position = 0

  init(_ tree: SyntaxTree) {
    self.tree = tree
    source = tree.source
  }

  /// How many bytes the source has.
  var count: Int { source.count }

  /// The byte some places ahead, or 0 beyond the end.
  func peek(_ ahead: Int = 0) -> UInt8 {
    position + ahead < source.count ? unsafe source.bytes[position + ahead] : 0
  }

  /// A part of the source.
  func text(_ range: Range<Int>) -> UTF8Slice {
    unsafe UTF8Slice(UnsafeBufferPointer(rebasing: source.bytes[range]))
  }

  /// Reads the next token.
  mutating func next() throws(Issue) -> Token {
    skipBlanks()
    let start = position
    guard position < count else { return Token(kind: .end, range: start..<start) }
    let kind = try token()
    return Token(kind: kind, range: start..<position)
  }

  private mutating func token() throws(Issue) -> Token.Kind {
    let byte = peek()
    if byte.isDigit || (byte == 0x2E && peek(1).isDigit) { return try number() }
    if byte == 0x22 || byte == 0x27 { return try string(isRaw: false, isBytes: false) }
    if byte == 0x60 { return try quotedIdentifier() }
    if let prefix = stringPrefix() {
      position += prefix.length
      return try string(isRaw: prefix.isRaw, isBytes: prefix.isBytes)
    }
    if byte.isLetter { return word() }
    return try symbol()
  }

  private mutating func skipBlanks() {
    while position < count {
      switch peek() {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
      case 0x2F where peek(1) == 0x2F:
        while position < count, peek() != 0x0A { position += 1 }
      default: return
      }
    }
  }

  private mutating func word() -> Token.Kind {
    let start = position
    while position < count, unsafe source.bytes[position].isNamePart { position += 1 }
    let text = text(start..<position)
    guard Lexer.mayBeReserved(first: unsafe source.bytes[start], count: text.count) else {
      return .identifier(text)
    }
    switch String(text) {
    case "true": return .literal(.bool(true))
    case "false": return .literal(.bool(false))
    case "null": return .literal(.null)
    case "in": return .symbol(.isIn)
    case let word: return Lexer.reserved.contains(word) ? .reserved(text) : .identifier(text)
    }
  }

  /// A first look that spares most names the search.
  private static func mayBeReserved(first: UInt8, count: Int) -> Bool {
    switch first {
    case UInt8(ascii: "a"): count == 2
    case UInt8(ascii: "b"), UInt8(ascii: "w"): count == 5
    case UInt8(ascii: "c"): count == 5 || count == 8
    case UInt8(ascii: "e"), UInt8(ascii: "n"): count == 4 || count == 9
    case UInt8(ascii: "f"): count == 3 || count == 5 || count == 8
    case UInt8(ascii: "i"): count == 2 || count == 6
    case UInt8(ascii: "l"), UInt8(ascii: "v"): count == 3 || count == 4
    case UInt8(ascii: "p"): count == 7
    case UInt8(ascii: "r"): count == 6
    case UInt8(ascii: "t"): count == 4
    default: false
    }
  }

  private static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]

  private mutating func quotedIdentifier() throws(Issue) -> Token.Kind {
    let start = position
    position += 1
    while peek().isLetter || peek().isDigit || [0x2E, 0x2D, 0x2F, 0x20].contains(peek()) {
      position += 1
    }
    guard peek() == 0x60, position > start + 1 else {
      throw Issue(.invalidQuotedName, start..<min(position + 1, count))
    }
    position += 1
    return .quotedIdentifier(text((start + 1)..<(position - 1)))
  }

  private mutating func symbol() throws(Issue) -> Token.Kind {
    if let pair = Symbol(peek(), peek(1)) {
      position += 2
      return .symbol(pair)
    }
    guard let single = Symbol(peek()) else {
      let length = scalarLength(at: position)
      let text = text(position..<(position + length))
      throw Issue(.unexpectedCharacter(String(text)), position..<(position + length))
    }
    position += 1
    return .symbol(single)
  }

  /// How many bytes the scalar at an offset has.
  private func scalarLength(at offset: Int) -> Int {
    var length = 1
    while unsafe offset + length < count && source.bytes[offset + length] & 0xC0 == 0x80 {
      length += 1
    }
    return length
  }
}

extension UInt8 {
  /// An ASCII decimal digit.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// An ASCII letter or the underscore.
  var isLetter: Bool { (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self == 0x5F }
  /// What may stand in a name.
  var isNamePart: Bool { isLetter || isDigit }
  /// The value of an ASCII hexadecimal digit.
  var hexDigit: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}
