/// Where a string ends.
struct StringExtent {
  var contentsEnd: Int
  /// Behind the closing mark; where there is none, the end of the contents.
  var end: Int
  /// There is no closing mark.
  var isCut = false
  /// A straight mark opens and a typographic one closes.
  var endsTypographically = false
}

extension Reader {
  /// The extent of a string that its line, or the text, does not close: as much as leaves the rest
  /// of the line readable.
  func cutExtent(_ contents: Int, _ lineEnd: Int, _ isName: Bool) -> StringExtent {
    var colon: Int?
    var offset = contents
    while offset < lineEnd {
      if text[offset] >= 0x80, case .quote(_, let length) = text.character(offset),
        text.endsString(offset + length)
      {
        return StringExtent(
          contentsEnd: offset, end: offset + length, endsTypographically: true)
      }
      if colon == nil && text[offset] == .colon { colon = offset }
      offset += 1
    }
    let end =
      if isName, let colon { text.blankStart(colon, from: contents) } else {
        tailStart(contents, lineEnd)
      }
    return StringExtent(contentsEnd: end, end: end, isCut: true)
  }

  /// Where the commas and closing brackets begin that end a line and do not belong to its string.
  private func tailStart(_ contents: Int, _ lineEnd: Int) -> Int {
    var start = text.blankStart(lineEnd, from: contents)
    let afterBlanks = start
    while start > contents && text.isTail(start - 1) { start -= 1 }
    if closesFrames(start, afterBlanks) { return start }
    let hasComma = afterBlanks > contents && text[afterBlanks - 1] == .comma
    return hasComma ? text.blankStart(afterBlanks - 1, from: contents) : afterBlanks
  }

  /// Whether all brackets here close open containers, from the innermost out.
  private func closesFrames(_ start: Int, _ end: Int) -> Bool {
    var level = 0
    var offset = start
    while offset < end {
      if text[offset] == .closeBrace || text[offset] == .closeBracket {
        let closer = level == 0 ? top.closer : outer[outer.count - level].closer
        guard level < outer.count, closer == text[offset] else { return false }
        level += 1
      }
      offset += 1
    }
    return true
  }
}

extension PaddedText {
  /// Where the run of blanks before an offset begins.
  fileprivate func blankStart(_ end: Int, from start: Int) -> Int {
    var at = end
    while at > start && self[at - 1].isBlank { at -= 1 }
    return at
  }

  fileprivate func isTail(_ at: Int) -> Bool {
    self[at].isBlank || self[at] == .comma || self[at] == .closeBrace || self[at] == .closeBracket
  }
}
