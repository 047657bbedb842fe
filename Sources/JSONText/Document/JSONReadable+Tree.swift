extension JSONReadable {
  /// The outermost value; nil where no value could be read at all.
  @inlinable public var root: NodeID? { store.nodeCount > 0 ? NodeID(0) : nil }

  /// How many values there are in the document, containers and their contents.
  @inlinable public var nodeCount: Int { store.nodeCount }

  /// What sort of value it is.
  @inlinable @inline(__always) public func kind(of node: NodeID) -> JSONKind {
    unsafe store[node.index].pointee.kind
  }

  /// The object or array around a value; nil for the root.
  @inlinable public func parent(of node: NodeID) -> NodeID? {
    guard node.index != 0 else { return nil }
    return unsafe NodeID(store[node.index].pointee.parent)
  }

  /// The first member or element.
  @inlinable public func firstChild(of node: NodeID) -> NodeID? {
    unsafe store[node.index].pointee.count > 0 ? NodeID(node.index + 1) : nil
  }

  /// The next member or element of the same parent.
  @inlinable @inline(__always) public func next(after node: NodeID) -> NodeID? {
    found(unsafe store[node.index].pointee.next)
  }

  /// Does something with each member of an object, in the order of the text.
  @inlinable @inline(__always)
  public func forEachMember(of object: NodeID, _ body: (UTF8Slice, NodeID) -> Void) {
    let store = store
    var child = store.firstChild(of: object.index)
    while child != 0 {
      if let name = store.name(of: child) { body(name, NodeID(child)) }
      child = unsafe store[child].pointee.next
    }
  }

  /// How many members or elements there are; of an object in place of a laid-out array, how many
  /// elements that holds (see `Layout.Form.array`). 0 for all other values.
  @inlinable public func count(of node: NodeID) -> Int {
    unsafe Int(store[store.elements(of: node.index) ?? node.index].pointee.count)
  }

  /// The value's extent in bytes, quotation marks and brackets included.
  public func range(of node: NodeID) -> Range<Int> {
    let node = unsafe store[node.index]
    return unsafe Int(node.pointee.start)..<Int(node.pointee.end)
  }

  /// The extent in bytes of a member's name, quotation marks included.
  public func nameRange(of node: NodeID) -> Range<Int>? {
    let node = unsafe store[node.index]
    guard unsafe node.pointee.flags.contains(.named) else { return nil }
    return unsafe Int(node.pointee.nameStart)..<Int(node.pointee.nameEnd)
  }

  /// A position that a table gave, where 0 says that there is nothing.
  @inlinable func found(_ index: UInt32) -> NodeID? { index == 0 ? nil : NodeID(index) }
}
