/// What is done once a container's last member or element is known. All of it is linear.
extension Reader {
  /// Looks for duplicates among names without a slot, and indexes a map.
  @inline(never) mutating func finishObject() {
    if top.layout.shape == .map { insertFlags(.map) }
    if top.layout.shape == .map, top.count > NodeStore.searchLimit {
      if indexNames() { compareNames() }
    } else if top.unbound > 1 {
      reportDuplicates()
    }
  }

  /// Makes elements reachable by position and, where the layout says so, by key.
  @inline(never) mutating func finishArray() {
    let isContiguous = top.count == 1 || top.last == top.node &+ top.count
    if isContiguous { insertFlags(.contiguous) }
    let keyCount = unsafe top.layout.keys?.count ?? 0
    guard keyCount > 0 || !isContiguous else { return }
    let capacity = HashPlaces.capacity(for: Int(top.count))
    let indexSize = keyCount > 0 ? KeyIndex.size(keyCount: keyCount, capacity: capacity) : 0
    guard let start = makeTable(indexSize &+ (isContiguous ? 0 : Int(top.count))) else { return }
    unsafe nodes.pointer(Int(top.node)).pointee.table = UInt32(truncatingIfNeeded: start)
    if !isContiguous { listElements(from: start &+ indexSize) }
    if let keys = unsafe top.layout.keys {
      insertFlags(.index)
      let index = unsafe KeyIndex(tables.pointer(start), keys: keys, capacity: capacity)
      indexKeys(index)
    }
  }

  /// Reports exact duplicates among all names without a slot, the later ones.
  private mutating func reportDuplicates() {
    if top.unbound > 16 || mayHaveDuplicates() { compareNames() }
  }

  /// Whether two of a few names look alike, or an escape makes it hard to say.
  private mutating func mayHaveDuplicates() -> Bool {
    scratch.removeAll()
    var child = top.node &+ 1
    for _ in 0..<top.count {
      let node = nodes[Int(child)]
      child = node.next
      guard node.slot == Node.noSlot else { continue }
      if node.flags.contains(.decodedName) { return true }
      let sketch = sketch(of: node)
      for other in 0..<scratch.count where scratch[other] == sketch { return true }
      scratch.append(sketch)
    }
    return false
  }

  /// A few bits of a name without escapes that are equal for equal names.
  private func sketch(of node: Node) -> UInt32 {
    let start = Int(node.nameStart)
    let length = Int(node.nameEnd) &- start
    var word = text.word(start)
    if length < 8 {
      word &= (1 &<< UInt64(length &* 8)) &- 1
    } else {
      word ^= text.word(start &+ length &- 8) &* 0xD6E8_FEB8_6659_FD93
    }
    return UInt32(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> 32) &+ UInt32(length)
  }

  private mutating func compareNames() {
    let capacity = HashPlaces.capacity(for: Int(top.unbound))
    scratch.removeAll()
    let start = scratch.extend(by: capacity, with: 0)
    let seen = unsafe HashPlaces(scratch.pointer(start), capacity: capacity)
    let store = store
    var child = top.node &+ 1
    for _ in 0..<top.count {
      let node = nodes[Int(child)]
      if node.slot == Node.noSlot, node.nameEnd > node.nameStart, let name = store.name(of: child) {
        let place = seen.place(name.exactHash(seed: HashSeed.value)) { store.name(of: $0) == name }
        if seen[place] != 0 {
          faults.add(.duplicateName, Int(node.nameStart)..<Int(node.nameEnd))
        }
        seen[place] = child
      }
      child = node.next
    }
  }

  /// Makes a map's values reachable by name without regard to case; the last of several wins.
  ///
  /// - Returns: whether two names may be the same: then they agree without regard to case.
  private mutating func indexNames() -> Bool {
    let capacity = HashPlaces.capacity(for: Int(top.count))
    guard let start = makeTable(capacity &+ 1) else { return true }
    var hasSimilar = false
    tables[start] = UInt32(truncatingIfNeeded: capacity)
    unsafe nodes.pointer(Int(top.node)).pointee.table = UInt32(truncatingIfNeeded: start)
    insertFlags(.index)
    let index = unsafe HashPlaces(tables.pointer(start &+ 1), capacity: capacity)
    let store = store
    var child = top.node &+ 1
    for _ in 0..<top.count {
      if let name = store.name(of: child) {
        let place = store.place(ofName: name, in: index)
        if index[place] != 0 { hasSimilar = true }
        index[place] = child
      }
      child = nodes[Int(child)].next
    }
    return hasSimilar
  }

  private mutating func listElements(from start: Int) {
    insertFlags(.elements)
    var child = top.node &+ 1
    for place in start..<(start &+ Int(top.count)) {
      tables[place] = child
      child = nodes[Int(child)].next
    }
  }

  /// Makes elements reachable by their key; the first of several wins.
  private mutating func indexKeys(_ index: KeyIndex) {
    let store = store
    var child = top.node &+ 1
    for _ in 0..<top.count {
      if let key = joinedKey(of: child, index, store) {
        let place = index.place(of: key, in: store)
        if index.entries[place] == 0 { index.entries[place] = child }
      }
      child = nodes[Int(child)].next
    }
  }

  /// The texts of the key members, joined by `:`, in memory that the next call uses again.
  private mutating func joinedKey(of element: UInt32, _ index: KeyIndex, _ store: NodeStore)
    -> UTF8Slice?
  {
    scratchBytes.removeAll()
    for position in 0..<index.keyCount {
      guard let text = store.keyText(of: element, index.slot(position)) else { return nil }
      if position > 0 { scratchBytes.append(.colon) }
      unsafe scratchBytes.append(text.bytes)
    }
    return unsafe UTF8Slice(
      UnsafeBufferPointer(start: scratchBytes.base, count: scratchBytes.count))
  }

  private func insertFlags(_ flags: Node.Flags) {
    unsafe nodes.pointer(Int(top.node)).pointee.flags.insert(flags)
  }
}
