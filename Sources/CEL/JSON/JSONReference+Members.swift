internal import JSONText

extension JSONReference {
  /// The node that has the children: an array that an object wraps, or the node itself.
  var container: NodeID {
    switch shape.form {
    case .list, .map: tree.elements(of: node) ?? node
    default: node
    }
  }

  /// How many elements or members there are.
  var count: Int { tree.count(of: container) }

  /// The element at an index, or nil outside the array.
  func element(_ index: Int) -> Value? {
    guard index >= 0 else { return nil }
    return tree.element(index, of: container).map {
      .reading($0, of: tree, as: elementShape)
    }
  }

  /// Whether a text is among the elements of a list; nil where that takes a closer look at one of them.
  ///
  /// Lists of codes and names are what rules search most: no element becomes a value here.
  func contains(_ text: UTF8Slice, _ frame: Evaluation) -> Value? {
    guard elementShape.form == .string || elementShape.form == .any else { return nil }
    let container = container
    guard frame.spend(tree.count(of: container)) else { return .error(.budgetExceeded) }
    var element = tree.firstChild(of: container)
    while let current = element {
      guard tree.kind(of: current) == .string else { return nil }
      if unsafe sameBytes(tree.text(of: current).bytes, text.bytes) { return .bool(true) }
      element = tree.next(after: current)
    }
    return .bool(false)
  }

  /// What elements or members look like.
  var elementShape: JSONShape { shape.element ?? .any }

  /// The value of a declared field; nil where it is absent, null or a blank date.
  @inline(__always)
  func value(at slot: Int, as shape: JSONShape) -> Value? {
    tree.value(at: slot, of: node, as: shape)
  }

  /// The member of a name, or the element of a key where the array is keyed; nil where there is none.
  func value(for key: UTF8Slice, _ frame: Evaluation) -> Value? {
    let found: NodeID?
    if shape.form == .object, let field = shape.object?.field(named: String(key)) {
      return value(at: field.slot, as: field.shape)
    }
    if shape.form != .map {
      // Undeclared objects are searched from one end to the other.
      guard frame.spend(tree.count(of: node)) else { return .error(.budgetExceeded) }
      found = tree.member(named: key, of: node)
    } else if tree.kind(of: container) == .array {
      found = tree.element(forKey: key, of: node)
    } else {
      found = tree.value(forKey: key, of: node)
    }
    return found.map { .reading($0, of: tree, as: elementShape) }
  }
}

extension JSONReference {
  /// The key of an entry: the name of a member, or what identifies the element of a keyed array,
  /// the texts of its key members joined by colons.
  func key(of entry: NodeID, _ frame: Evaluation) -> Value {
    if let name = tree.name(of: entry) { return .string(name) }
    let slots = elementShape.object?.keys ?? []
    let parts = slots.map { tree.member($0, of: entry).map { tree.text(of: $0) } }
    if parts.count == 1, let part = parts[0] { return .string(part) }
    let key = parts.map { $0.map { String($0) } ?? "" }.joined(separator: ":")
    return frame.spend(bytes: key.utf8.count) ? frame.string(key) : .error(.budgetExceeded)
  }
}

extension JSONTree {
  /// The value of a declared field of an object; nil where it is absent, null or a blank date.
  @inline(__always)
  func value(at slot: Int, of object: NodeID, as shape: JSONShape) -> Value? {
    guard let member = member(slot, of: object) else { return nil }
    let kind = kind(of: member)
    return shape.isAbsent(member, kind, in: self)
      ? nil : .reading(member, kind, of: self, as: shape)
  }
}
