extension Reader {
  /// A name in odd quotation marks or in none.
  mutating func readOddName() -> StringToken? {
    if quoteHere() != nil { return readOddString(isName: true) }
    let start = at
    let end = text.wordEnd(start)
    guard end > start else { return nil }
    let isIdentifier = !(start..<end).contains { offset in
      text[offset] == .plus || text[offset] == .minus || text[offset] == .point
    }
    faults.add(isIdentifier ? .unquotedName : .malformedName, start..<end)
    at = end
    return copiedToken(start..<end)
  }

  /// A word in place of a value.
  mutating func readWord(_ name: Name) {
    let start = at
    let end = text.wordEnd(start)
    let word = text.slice(start, end)
    at = end
    if word == UTF8Slice("NaN") || word == UTF8Slice("Infinity") {
      faults.add(.nonFiniteNumber, start..<end)
      addLeaf(.number, start, end, name)
    } else if word == UTF8Slice("undefined") {
      faults.add(.undefinedValue, start..<end)
      addLeaf(.null, start, end, name)
    } else if let kind = JSONKind(misspelt: word) {
      faults.add(.misspeltLiteral, start..<end)
      addLeaf(kind, start, end, name)
    } else {
      addUnquoted(start, text.phraseEnd(end), name)
    }
  }

  /// A number in another notation than JSON's, or what only begins as a number.
  mutating func recoverNumber(_ name: Name) {
    let start = at
    let end = text.wordEnd(start)
    let number = NumberLexeme(text.slice(start, end))
    if number.notation == .malformed && number.looksLikeText {
      return addUnquoted(start, end, name)
    }
    at = end
    for kind in number.faults { faults.add(kind, start..<end) }
    addLeaf(.number, start, end, name)
    if number.notation == .decimal { reportRange(start, end) }
  }

  /// A text without quotation marks, in place of a value.
  private mutating func addUnquoted(_ start: Int, _ end: Int, _ name: Name) {
    faults.add(.unquotedString, start..<end)
    at = end
    addString(copiedToken(start..<end), name)
  }
}

extension PaddedText {
  /// Where a text of several words on a line ends of which the first is known; a word before a
  /// colon is the next name.
  fileprivate func phraseEnd(_ firstWordEnd: Int) -> Int {
    var end = firstWordEnd
    while true {
      let next = inlineBlankEnd(end)
      let nextEnd = wordEnd(next)
      guard next > end, nextEnd > next, self[inlineBlankEnd(nextEnd)] != .colon else { return end }
      end = nextEnd
    }
  }
}

extension JSONKind {
  /// What a word means that is nearly `true`, `false` or `null`: in other case, cut short, or as
  /// other languages write it.
  fileprivate init?(misspelt word: UTF8Slice) {
    let candidates: [(StaticString, JSONKind)] = [
      ("true", .true), ("false", .false), ("null", .null), ("none", .null), ("nil", .null),
    ]
    for (literal, kind) in candidates {
      let literal = UTF8Slice(literal)
      if word.foldedEquals(literal) || word.count >= 2 && literal.hasPrefix(word) {
        self = kind
        return
      }
    }
    return nil
  }
}
