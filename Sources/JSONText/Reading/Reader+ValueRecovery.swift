extension Reader {
  /// Something that no value of JSON begins with, or only seems to.
  ///
  /// A member's value is read to its end; for elements and the root the caller comes again.
  @inline(never) mutating func recoverValue(_ name: Name) {
    let isMember = name.flags.contains(.named)
    repeat {
      if passOddBlanks() { continue }
      if readOddValue(name) { return }
      passUnexpected()
    } while isMember
  }

  /// Reads what can be understood as a value, or as the lack of one.
  private mutating func readOddValue(_ name: Name) -> Bool {
    switch text[at] {
    case .quote, .openBrace, .openBracket: readLater(name)
    case .comma, .closeBrace, .closeBracket: return addMissing(name)
    case .minus, .plus, 0x30...0x39: recoverNumber(name)
    case .point where text[at + 1].isDigit: recoverNumber(name)
    default:
      if at >= text.count { return addMissing(name) }
      if let end = ellipsisEnd() {
        addEllipsis(end, name)
      } else if quoteHere() != nil {
        addString(readOddString(isName: false), name)
      } else if text.beginsWord(at) {
        readWord(name)
      } else {
        return false
      }
    }
    return true
  }

  /// A value was expected and is not there: a member is null, an element does not exist.
  private mutating func addMissing(_ name: Name) -> Bool {
    if name.flags.contains(.named) {
      if at < text.count { faults.add(.missingValue, at..<at) }
      addLeaf(.null, at, at, name)
      return true
    }
    if outer.count == 0 { return at >= text.count }
    if !endsHere() { closeWrongly(text[at]) }
    return true
  }

  /// Dots in place of a value.
  private mutating func addEllipsis(_ end: Int, _ name: Name) {
    guard name.flags.contains(.named) else {
      _ = passEllipsis()
      return
    }
    faults.add(.ellipsis, at..<end)
    addLeaf(.null, at, end, name)
    at = end
  }
}
