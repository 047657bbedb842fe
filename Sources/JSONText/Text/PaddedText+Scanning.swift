extension PaddedText {
  /// The first byte from here on that is not plain ASCII text of a string: `"`, `\`, a control
  /// character (the zeros after the text among them) or the beginning of something beyond ASCII.
  @inline(__always) func asciiEnd(_ start: Int) -> Int {
    var at = start
    while true {
      let stops = word(at).stringStops
      if stops != 0 { return at &+ stops.firstByte }
      at &+= 8
    }
  }

  /// As `asciiEnd`, going on over well-formed UTF-8.
  @inline(__always) func plainEnd(_ start: Int) -> Int {
    let end = asciiEnd(start)
    return self[end] < 0x80 ? end : plainEndBeyondASCII(end)
  }

  @inline(never) private func plainEndBeyondASCII(_ start: Int) -> Int {
    var at = start
    while true {
      while self[at] >= 0x80 {
        let length = sequenceLength(at)
        if length == 0 { return at }
        at &+= length
      }
      at = asciiEnd(at)
      if self[at] < 0x80 { return at }
    }
  }

  /// As `plainEnd`, but no further than a limit.
  func plainEnd(_ start: Int, limit: Int) -> Int {
    var at = start
    while at < limit {
      let stops = word(at).stringStops
      if stops == 0 {
        at &+= 8
        continue
      }
      at &+= stops.firstByte
      guard at < limit, self[at] >= 0x80 else { break }
      let length = sequenceLength(at)
      if length == 0 { break }
      at &+= length
    }
    return min(at, limit)
  }

  /// The end of a run of spaces and tabs, not of line ends.
  func inlineBlankEnd(_ start: Int) -> Int {
    var at = start
    while self[at] == .space || self[at] == .tab { at &+= 1 }
    return at
  }

  /// The end of a run of JSON's blanks.
  func blankEnd(_ start: Int) -> Int {
    var at = start
    while self[at].isBlank { at &+= 1 }
    return at
  }

  /// The end of the line, its line end not included.
  func lineEnd(_ start: Int) -> Int {
    var at = start
    while at < count && !self[at].isLineEnd { at &+= 1 }
    return at
  }

  /// The end of a word: ASCII word bytes and all other characters that are neither spaces nor quotes.
  func wordEnd(_ start: Int) -> Int {
    var at = start
    while true {
      if self[at].isWord {
        at &+= 1
      } else if self[at] >= 0x80, case .other(let length) = character(at) {
        at &+= length
      } else {
        return at
      }
    }
  }
}
