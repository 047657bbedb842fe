extension JSONReadable {
  /// The member whose name the object's layout declares at this position, the last of several.
  @inlinable @inline(__always) public func member(_ slot: Int, of node: NodeID) -> NodeID? {
    found(store.member(slot, of: node.index))
  }

  /// The position of a member's name in the layout; nil for the root, an element, or a name that
  /// the layout does not declare. The wrapped array of `Layout.Form.array` has slot 0.
  @inlinable public func slot(of node: NodeID) -> Int? {
    let slot = unsafe store[node.index].pointee.slot
    return slot == Node.noSlot ? nil : Int(slot)
  }

  /// The last member with exactly this decoded name. Looks at all of them.
  public func member(named name: UTF8Slice, of node: NodeID) -> NodeID? {
    guard kind(of: node) == .object else { return nil }
    var last: NodeID?
    forEachMember(of: node) { if $0 == name { last = $1 } }
    return last
  }

  /// The last member with exactly this decoded name. Looks at all of them.
  public func member(named name: String, of node: NodeID) -> NodeID? {
    var name = name
    return name.withUTF8 { unsafe member(named: UTF8Slice($0), of: node) }
  }

  /// The last member with this name, the case of ASCII letters aside. Looks at all of them.
  public func member(foldedName name: UTF8Slice, of node: NodeID) -> NodeID? {
    guard kind(of: node) == .object else { return nil }
    return found(store.lastMember(of: node.index, folded: name))
  }

  /// The value of a name in an object laid out as a map, the case of ASCII letters aside.
  public func value(forKey key: UTF8Slice, of node: NodeID) -> NodeID? {
    found(store.value(named: key, of: node.index))
  }

  /// The array itself, or the array inside an object that stands in its place (see
  /// `Layout.Form.array`); nil where there is neither.
  @inlinable public func elements(of node: NodeID) -> NodeID? {
    store.elements(of: node.index).map { NodeID($0) }
  }

  /// An element by its position from 0, in constant time.
  public func element(_ position: Int, of node: NodeID) -> NodeID? {
    guard let array = store.elements(of: node.index) else { return nil }
    return found(store.element(position, of: array))
  }

  /// The first element whose key members' texts, joined by `:`, are the key, the case of ASCII
  /// letters aside; the array's layout says which members these are.
  public func element(forKey key: UTF8Slice, of node: NodeID) -> NodeID? {
    guard let array = store.elements(of: node.index), let index = store.keyIndex(of: array) else {
      return nil
    }
    return found(index.entries[index.place(of: key, in: store)])
  }
}
