extension Reader {
  /// Adds a value to the table and to the innermost container.
  @inline(__always)
  mutating func add(
    _ kind: JSONKind, _ flags: Node.Flags, _ start: Int, _ end: Int, _ name: Name,
    table: UInt32 = 0
  ) -> UInt32 {
    let id = UInt32(truncatingIfNeeded: nodes.count)
    let node = unsafe nodes.appendPlace()
    unsafe node.pointee.kind = kind
    unsafe node.pointee.flags = flags.union(name.flags)
    // A missing slot, -1, becomes `Node.noSlot`.
    unsafe node.pointee.slot = UInt16(truncatingIfNeeded: name.slot)
    unsafe node.pointee.start = UInt32(truncatingIfNeeded: start)
    unsafe node.pointee.end = UInt32(truncatingIfNeeded: end)
    unsafe node.pointee.nameStart = name.token.start
    unsafe node.pointee.nameEnd = name.token.end
    unsafe node.pointee.nameText = name.token.decoded
    unsafe node.pointee.parent = top.node
    unsafe node.pointee.next = 0
    unsafe node.pointee.count = 0
    unsafe node.pointee.table = table
    if top.count != 0 { unsafe nodes.pointer(Int(top.last)).pointee.next = id }
    top.last = id
    top.count &+= 1
    if name.slot >= 0 { bindSlot(name, to: id) } else { top.unbound &+= 1 }
    return id
  }

  /// Adds a value that has nothing below it.
  @inline(__always)
  mutating func addLeaf(_ kind: JSONKind, _ start: Int, _ end: Int, _ name: Name) {
    _ = add(kind, [], start, end, name)
    expectation = .separator
  }

  /// Adds a string.
  @inline(__always) mutating func addString(_ token: StringToken, _ name: Name) {
    let flags: Node.Flags = token.isDecoded ? .decodedText : []
    _ = add(.string, flags, Int(token.start), Int(token.end), name, table: token.decoded)
    expectation = .separator
  }

  /// Makes a member reachable by its slot; the last of several wins.
  @inline(__always) private mutating func bindSlot(_ name: Name, to id: UInt32) {
    if top.slots == 0 && !makeSlots() { return }
    let place = Int(top.slots) &+ name.slot
    if tables[place] != 0 {
      faults.add(.duplicateName, Int(name.token.start)..<Int(name.token.end))
    }
    tables[place] = id
  }

  /// Reserves the table of slots of the innermost object: its size and a place for each name.
  private mutating func makeSlots() -> Bool {
    let size = top.layout.nameCount
    guard let start = makeTable(size &+ 1) else { return false }
    tables[start] = UInt32(truncatingIfNeeded: size)
    top.slots = UInt32(truncatingIfNeeded: start &+ 1)
    unsafe nodes.pointer(Int(top.node)).pointee.table = UInt32(truncatingIfNeeded: start)
    unsafe nodes.pointer(Int(top.node)).pointee.flags.insert(.slots)
    return true
  }

  /// Reserves zeros among the tables; nil where 32 bits would no longer number them.
  mutating func makeTable(_ size: Int) -> Int? {
    guard tables.count &+ size < Int(Int32.max) else {
      if !reportedTables { faults.add(.textTooLong, at..<at) }
      reportedTables = true
      return nil
    }
    return tables.extend(by: size, with: 0)
  }
}
