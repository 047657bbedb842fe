/// What follows a byte that the grammar does not allow where it stands.
extension Reader {
  /// Something else than a name in quotation marks, in an object.
  @inline(never) mutating func recoverMember(_ byte: UInt8) {
    switch byte {
    case .closeBrace: return closeAfterComma()
    case .comma: return passComma(.extraComma)
    case .closeBracket: return closeWrongly(byte)
    case .colon:
      let name = makeEmptyName()
      at += 1
      return readLater(name)
    case .openBrace where expectation == .afterComma && outer[outer.count - 1].isArray:
      return closeLeftOpen()
    case .openBrace, .openBracket: return readLater(makeEmptyName())
    default: break
    }
    if passOddBlanks() || endsHere() || passEllipsis() { return }
    guard let token = readOddName() else { return passUnexpected() }
    recoverColon(bind(token))
  }

  /// A closing bracket or a comma where an element is expected.
  @inline(never) mutating func recoverElement(_ byte: UInt8) {
    if byte == .comma { passComma(.emptyElement) } else { closeAfterComma() }
  }

  /// Something else than a comma or the right closing bracket after a value.
  @inline(never) mutating func recoverSeparator(_ byte: UInt8) {
    if passOddBlanks() || endsHere() || passEllipsis() { return }
    switch byte {
    case .closeBrace, .closeBracket: closeWrongly(byte)
    case .semicolon: replaceComma()
    case .colon where top.isObject: passUnexpected()
    case .colon where beginsOuterMember: turnIntoMember()
    case .colon:
      replaceComma()
      top.hasPairs = true
    default:
      guard beginsItem() else { return passUnexpected() }
      let end = Int(nodes[Int(top.last)].end)
      faults.add(.missingComma, end..<end)
      expectation = .afterFault
    }
  }

  /// Something else than a colon after a name.
  @inline(never) mutating func recoverColon(_ name: Name) {
    while true {
      if passOddBlanks() { continue }
      switch text[at] {
      case .colon:
        at += 1
        return readLater(name)
      case .comma, .closeBrace, .closeBracket:
        faults.add(.missingValue, at..<at)
        return addLeaf(.null, at, at, name)
      case .equals:
        let end = at + (text[at + 1] == 0x3E ? 2 : 1)
        faults.add(.missingColon, at..<end)
        at = end
        return readLater(name)
      default: break
      }
      if at >= text.count { return addLeaf(.null, at, at, name) }
      if beginsItem() {
        faults.add(.missingColon, Int(name.token.end)..<Int(name.token.end))
        return readLater(name)
      }
      passUnexpected()
    }
  }

  /// The end of the text, inside a container: closes all of them.
  mutating func endsHere() -> Bool {
    guard at >= text.count else { return false }
    faults.add(.unexpectedEnd, text.count..<text.count)
    while outer.count > 0 { close(at: text.count) }
    return true
  }

  /// Closes the container at its own bracket, where a member or an element could be.
  private mutating func closeAfterComma() {
    if expectation == .afterComma { faults.add(.trailingComma, commaAt..<(commaAt + 1)) }
    at += 1
    close(at: at)
  }

  /// Passes over a comma that nothing stands before.
  private mutating func passComma(_ kind: Fault.Kind) {
    faults.add(kind, at..<(at + 1))
    at += 1
    expectation = .afterFault
  }

  /// Takes a character for the comma that is meant.
  private mutating func replaceComma() {
    faults.add(.missingComma, at..<(at + 1))
    at += 1
    expectation = .afterFault
  }

  /// Reports that a member has no name and gives it an empty one.
  private mutating func makeEmptyName() -> Name {
    faults.add(.missingName, at..<at)
    return Name(token: copiedToken(at..<at), flags: [.named, .decodedName], slot: -1)
  }

  /// `readValue`, not repeated at each of its callers here.
  @inline(never) mutating func readLater(_ name: Name) { readValue(name) }
}
