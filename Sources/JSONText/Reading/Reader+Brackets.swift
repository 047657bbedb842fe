extension Reader {
  /// A closing bracket of the other sort than the innermost container's.
  ///
  /// Either it was mistyped, and closes that container; or the container's own bracket was left
  /// out, and it closes one further out. What follows decides.
  mutating func closeWrongly(_ bracket: UInt8) {
    guard let levels = levelsLeftOpen(bracket) else {
      faults.add(.wrongBracket, at..<(at + 1))
      at += 1
      return close(at: at)
    }
    faults.add(.missingBracket, at..<(at + 1))
    for _ in 0..<levels { close(at: at) }
    at += 1
    close(at: at)
  }

  /// How many containers to close before the one that the bracket belongs to; nil where the
  /// bracket was rather mistyped.
  private func levelsLeftOpen(_ bracket: UInt8) -> Int? {
    let reach = 8
    var levels = 1
    while levels <= reach && levels < outer.count {
      if outer[outer.count - levels].closer == bracket {
        let next = text.blankEnd(at + 1)
        let fitsInner = follows(next, level: 1)
        return !fitsInner && follows(next, level: levels + 1) ? levels : nil
      }
      levels += 1
    }
    return nil
  }

  /// Whether what is here may follow a value in the container so many levels out.
  private func follows(_ next: Int, level: Int) -> Bool {
    let isOutside = level == outer.count
    let frame = outer[outer.count - level]
    if next >= text.count || isOutside { return next >= text.count && isOutside }
    if text[next] == .comma { return frame.isObject == text.beginsMember(next + 1) }
    return text[next] == frame.closer
  }
}

extension PaddedText {
  /// Whether a name and a colon follow, on one line.
  fileprivate func beginsMember(_ start: Int) -> Bool {
    let name = blankEnd(start)
    let end = self[name] == .quote ? passedString(name) : wordEnd(name)
    return end > name && self[inlineBlankEnd(end)] == .colon
  }
}
