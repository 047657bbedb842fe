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

  /// Closes an object of a list whose bracket was left out: the next object follows its last comma.
  mutating func closeLeftOpen() {
    faults.add(.missingBracket, at..<at)
    close(at: top.count > 0 ? Int(nodes[Int(top.last)].end) : commaAt)
    expectation = .afterFault
  }

  /// Whether the array's last element, before a colon, is rather the name of a member of the object
  /// around it: then the array's bracket was left out.
  var beginsOuterMember: Bool {
    let last = Int(top.last)
    return !top.hasPairs && top.count > 1 && outer[outer.count - 1].isObject
      && last == nodes.count - 1 && nodes[last].kind == .string
  }

  /// Takes the last element out of its array, closes that, and reads on with a member.
  mutating func turnIntoMember() {
    let element = nodes.removeLast()
    var previous = top.node &+ 1
    while nodes[Int(previous)].next != top.last { previous = nodes[Int(previous)].next }
    unsafe nodes.pointer(Int(previous)).pointee.next = 0
    top.last = previous
    top.count &-= 1
    top.unbound &-= 1
    faults.add(.missingBracket, Int(element.start)..<Int(element.start))
    close(at: Int(nodes[Int(previous)].end))
    at += 1
    let isDecoded = element.flags.contains(.decodedText)
    let token = StringToken(
      start: element.start, end: element.end, decoded: element.table, isDecoded: isDecoded)
    readLater(bind(token))
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
