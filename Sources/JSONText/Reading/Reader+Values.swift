extension Reader {
  /// Reads a value; of an object or an array only the opening bracket.
  @inline(__always) mutating func readValue(_ name: Name) {
    let byte = skipBlanks()
    switch byte {
    case .quote: addString(readString(isName: false), name)
    case .openBrace, .openBracket: open(byte, name)
    case .minus, 0x30...0x39: readNumber(name)
    case 0x74 where text.halfWord(at) == 0x6575_7274 && !text.continuesWord(at &+ 4):
      addLeaf(.true, at, at &+ 4, name)
      at &+= 4
    case 0x66 where text.halfWord(at &+ 1) == 0x6573_6C61 && !text.continuesWord(at &+ 5):
      addLeaf(.false, at, at &+ 5, name)
      at &+= 5
    case 0x6E where text.halfWord(at) == 0x6C6C_756E && !text.continuesWord(at &+ 4):
      addLeaf(.null, at, at &+ 4, name)
      at &+= 4
    default: recoverValue(name)
    }
  }

  /// The next byte that is not one of JSON's blanks.
  @inline(__always) mutating func skipBlanks() -> UInt8 {
    let byte = text[at]
    if byte > 0x20 { return byte }
    if byte == .space {
      let next = text[at &+ 1]
      if next > 0x20 {
        at &+= 1
        return next
      }
    }
    return skipBlankRun()
  }

  /// Passes over line ends and the indentation after them, eight spaces at a time.
  @inline(__always) private mutating func skipBlankRun() -> UInt8 {
    while true {
      let byte = text[at]
      guard byte.isBlank else { return byte }
      at &+= 1
      while true {
        let others = text.word(at) ^ .repeating(0x20)
        if others != 0 {
          at &+= others.firstByte
          break
        }
        at &+= 8
      }
    }
  }
}

extension PaddedText {
  /// Whether a word, such as a number or `true`, goes on here.
  @inline(__always) func continuesWord(_ at: Int) -> Bool {
    self[at].isWord || self[at] >= 0x80 && wordEnd(at) > at
  }
}
