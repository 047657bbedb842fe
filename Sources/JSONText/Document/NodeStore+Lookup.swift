/// Looking up names and elements, for the reader that fills the indexes and for a document's users.
extension NodeStore {
  /// The place of a name in the index of a map, the case of ASCII letters aside.
  func place(ofName name: UTF8Slice, in index: HashPlaces) -> Int {
    index.place(name.foldedHash(seed: HashSeed.value)) { entry in
      self.name(of: entry)?.foldedEquals(name) ?? false
    }
  }

  /// The text of one key member; nil where it is missing, null or a container.
  func keyText(of element: UInt32, _ slot: Int) -> UTF8Slice? {
    let member = member(slot, of: element)
    guard member != 0 else { return nil }
    switch unsafe self[member].pointee.kind {
    case .string, .number, .true, .false: return text(of: member)
    case .object, .array, .null: return nil
    }
  }

  /// Up to how many members of a map are looked through instead of being indexed.
  static let searchLimit = 8

  /// A map's value by name; 0 where there is none.
  func value(named name: UTF8Slice, of map: UInt32) -> UInt32 {
    let node = unsafe self[map]
    guard unsafe node.pointee.flags.contains(.map) else { return 0 }
    guard unsafe node.pointee.flags.contains(.index) else {
      return lastMember(of: map, folded: name)
    }
    let table = unsafe table(node.pointee.table)
    let index = unsafe HashPlaces(table + 1, capacity: Int(table[0]))
    return index[place(ofName: name, in: index)]
  }

  /// The last member with a name, the case of ASCII letters aside; 0 where there is none.
  func lastMember(of object: UInt32, folded name: UTF8Slice) -> UInt32 {
    var last: UInt32 = 0
    var child = firstChild(of: object)
    while child != 0 {
      if self.name(of: child)?.foldedEquals(name) ?? false { last = child }
      child = unsafe self[child].pointee.next
    }
    return last
  }

  /// An array's index of keys.
  func keyIndex(of array: UInt32) -> KeyIndex? {
    let node = unsafe self[array]
    guard unsafe node.pointee.kind == .array && node.pointee.flags.contains(.index) else {
      return nil
    }
    return unsafe KeyIndex(table(node.pointee.table))
  }

  /// An array's element by position; 0 where there is none.
  @usableFromInline func element(_ position: Int, of array: UInt32) -> UInt32 {
    let node = unsafe self[array]
    guard unsafe node.pointee.kind == .array && 0..<Int(node.pointee.count) ~= position else {
      return 0
    }
    if unsafe node.pointee.flags.contains(.contiguous) { return array + 1 + UInt32(position) }
    if unsafe node.pointee.flags.contains(.elements) {
      let size = keyIndex(of: array)?.size ?? 0
      return unsafe table(node.pointee.table)[size + position]
    }
    var child = array + 1
    for _ in 0..<position { child = unsafe self[child].pointee.next }
    return child
  }

  /// The array itself, or the array that an object in its place holds under the wrapper's name.
  @inlinable @inline(__always) func elements(of id: UInt32) -> UInt32? {
    let node = unsafe self[id]
    if unsafe node.pointee.kind == .array { return id }
    guard unsafe node.pointee.flags.contains(.wrapper) else { return nil }
    let array = member(0, of: id)
    return unsafe array != 0 && self[array].pointee.kind == .array ? array : nil
  }
}
