extension Reader {
  /// Reads a number of RFC 8259, section 6, from its sign or first digit on.
  @inline(__always) mutating func readNumber(_ name: Name) {
    let start = at
    var end = start
    if text[end] == .minus { end &+= 1 }
    let integer = end
    while text[end].isDigit { end &+= 1 }
    let digits = end &- integer
    let isPlain = digits == 1 || digits > 1 && text[integer] != .zero
    if !isPlain || text[end].isWord || text[end] >= 0x80 || digits > 200 {
      return readLongNumber(name, isPlain ? end : nil)
    }
    at = end
    addLeaf(.number, start, end, name)
  }

  /// A number with more than an integer part.
  private mutating func readLongNumber(_ name: Name, _ integerEnd: Int?) {
    let start = at
    guard let integerEnd, let fractionEnd = text.fractionEnd(integerEnd),
      let end = text.exponentEnd(fractionEnd), !text.continuesWord(end)
    else { return recoverNumber(name) }
    at = end
    addLeaf(.number, start, end, name)
    // Up to 200 digits and an exponent of two stay between 1e-308 and 1e308.
    if end - fractionEnd > 3 || end - start > 200 { reportRange(start, end) }
  }

  /// Reports a number beyond the range of a double.
  mutating func reportRange(_ start: Int, _ end: Int) {
    if NumberLexeme(text.slice(start, end)).isOutOfRange {
      faults.add(.numberOutOfRange, start..<end)
    }
  }
}

extension PaddedText {
  /// The end of a fraction, if there is one; nil where its digits are missing.
  fileprivate func fractionEnd(_ start: Int) -> Int? {
    guard self[start] == .point else { return start }
    let end = digitEnd(start + 1)
    return end > start + 1 ? end : nil
  }

  /// The end of an exponent, if there is one; nil where its digits are missing.
  fileprivate func exponentEnd(_ start: Int) -> Int? {
    guard self[start] | 0x20 == 0x65 else { return start }
    let hasSign = self[start + 1] == .plus || self[start + 1] == .minus
    let digits = start + (hasSign ? 2 : 1)
    let end = digitEnd(digits)
    return end > digits ? end : nil
  }

  /// The end of a run of digits.
  func digitEnd(_ start: Int) -> Int {
    var at = start
    while self[at].isDigit { at &+= 1 }
    return at
  }
}
