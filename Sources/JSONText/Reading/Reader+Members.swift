extension Reader {
  /// The name of the value to come, and the slot it binds.
  struct Name {
    var token: StringToken
    var flags: Node.Flags
    var slot: Int

    /// What an element has instead.
    @inline(__always) static var none: Name { Name(token: .none, flags: [], slot: -1) }
  }

  /// Reads one member: its name, the colon and a value, whose contents come later if it has any.
  @inline(__always) mutating func readMember() {
    let byte = skipBlanks()
    guard byte == .quote else { return recoverMember(byte) }
    let name = bind(readString(isName: true))
    if skipBlanks() == .colon {
      at &+= 1
      readValue(name)
    } else {
      recoverColon(name)
    }
  }

  /// Reads one element.
  @inline(__always) mutating func readElement() {
    let byte = skipBlanks()
    if byte == .closeBracket || byte == .comma { return recoverElement(byte) }
    readValue(.none)
  }

  /// Reads the comma or the closing bracket after a value.
  @inline(__always) mutating func readSeparator() {
    let byte = skipBlanks()
    if byte == .comma {
      commaAt = at
      at &+= 1
      expectation = .afterComma
    } else if byte == top.closer {
      at &+= 1
      close(at: at)
    } else {
      recoverSeparator(byte)
    }
  }

  /// Looks a name up among the declared ones.
  @inline(__always) func bind(_ token: StringToken) -> Name {
    let flags: Node.Flags = token.isDecoded ? [.named, .decodedName] : .named
    guard top.isDeclared else { return Name(token: token, flags: flags, slot: -1) }
    let name =
      token.isDecoded
      ? store.decodedText(token.decoded) : text.slice(Int(token.start) &+ 1, Int(token.end) &- 1)
    return Name(token: token, flags: flags, slot: top.layout.slot(paddedName: name))
  }

  /// The layout of the value with this name.
  @inline(__always) func layout(for name: Name) -> CompiledLayout {
    if top.isDeclared { return name.slot >= 0 ? top.layout.member(name.slot) : .none }
    if outer.count == 0 { return top.layout }
    return top.layout.shape == .any ? .none : top.layout.value
  }
}
