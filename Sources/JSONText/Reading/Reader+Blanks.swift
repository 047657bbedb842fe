extension Reader {
  /// Passes over comments and blanks that JSON does not know, reporting them; false where there
  /// was nothing of the kind.
  mutating func passOddBlanks() -> Bool {
    let start = at
    repeat { at = text.blankEnd(at) } while passOddBlank()
    return at > start
  }

  private mutating func passOddBlank() -> Bool {
    let byte = text[at]
    guard at < text.count else { return false }
    switch byte {
    case .slash: return passComment()
    case .hash: pass(.hashComment, to: text.lineEnd(at))
    case 0..<0x20, 0x7F: pass(.controlCharacter, to: text.controlEnd(at))
    case 0x80...:
      guard case .space(let kind, _) = text.character(at) else { return false }
      pass(kind, to: text.spaceEnd(at, kind))
    default: return false
    }
    return true
  }

  /// Passes over `//` or `/*`.
  private mutating func passComment() -> Bool {
    switch text[at + 1] {
    case .slash: pass(.comment, to: text.lineEnd(at))
    case .asterisk:
      var end = at + 2
      while end < text.count && !(text[end] == .asterisk && text[end + 1] == .slash) { end += 1 }
      if end < text.count {
        pass(.comment, to: end + 2)
      } else {
        pass(.unclosedComment, to: text.count)
      }
    default: return false
    }
    return true
  }

  /// Passes over dots that stand for something left out, and a comma after them.
  mutating func passEllipsis() -> Bool {
    guard let end = ellipsisEnd() else { return false }
    pass(.ellipsis, to: end)
    if skipBlanks() == .comma { at += 1 }
    expectation = .afterFault
    return true
  }

  /// Where `...` or `…` ends that begins here.
  func ellipsisEnd() -> Int? {
    if text[at] >= 0x80, case .ellipsis(let length) = text.character(at) { return at + length }
    var end = at
    while text[end] == .point { end += 1 }
    return end >= at + 3 ? end : nil
  }

  /// Passes over a character that nothing begins with, and others of the kind after it.
  mutating func passUnexpected() {
    var end = at
    repeat { end += text.characterLength(end) } while text.isUnexpected(end)
    pass(.unexpectedCharacter, to: end)
  }

  private mutating func pass(_ kind: Fault.Kind, to end: Int) {
    faults.add(kind, at..<end)
    at = end
  }

  /// Whether a name or a value seems to begin here.
  func beginsItem() -> Bool {
    switch text[at] {
    case .quote, .openBrace, .openBracket: true
    default: quoteHere() != nil || text.beginsWord(at)
    }
  }
}

extension PaddedText {
  /// Whether `wordEnd` would get on.
  func beginsWord(_ at: Int) -> Bool {
    if self[at] >= 0x80, case .other = character(at) { return true }
    return self[at].isWord
  }

  /// The bytes of the character here, or of what stands for one where it is malformed.
  fileprivate func characterLength(_ at: Int) -> Int {
    guard self[at] >= 0x80 else { return 1 }
    let length = sequenceLength(at)
    return min(length > 0 ? length : malformedLength(at), count - at)
  }

  /// Whether nothing at all begins with the character here.
  fileprivate func isUnexpected(_ at: Int) -> Bool {
    guard at < count else { return false }
    switch self[at] {
    case 0...0x20, 0x7F, .quote, .hash, .apostrophe, .comma, .slash, .colon, .openBracket,
      .closeBracket, .backtick, .openBrace, .closeBrace:
      return false
    case 0x80...:
      if case .malformed = character(at) { return true }
      return false
    case let byte: return !byte.isWord
    }
  }

  fileprivate func controlEnd(_ start: Int) -> Int {
    var at = start
    while at < count && (self[at] < 0x20 && !self[at].isBlank || self[at] == 0x7F) { at += 1 }
    return at
  }

  /// The end of a run of odd blanks of one kind.
  fileprivate func spaceEnd(_ start: Int, _ kind: Fault.Kind) -> Int {
    var at = start
    while self[at] >= 0x80, case .space(let other, let length) = character(at), other == kind {
      at += length
    }
    return at
  }
}
