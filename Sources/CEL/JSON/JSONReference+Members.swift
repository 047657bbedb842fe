internal import JSONText

extension JSONReference {
  /// The node that has the children: an array that an object wraps, or the node itself.
  var container: NodeID {
    switch shape.form {
    case .list, .map: withDocument { $0.elements(of: node) } ?? node
    default: node
    }
  }

  /// How many elements or members there are.
  var count: Int { document.count(of: container) }

  /// The element at an index, or nil outside the array.
  func element(_ index: Int) -> Value? {
    guard index >= 0 else { return nil }
    return document.element(index, of: container).map {
      .reading($0, of: document, as: elementShape)
    }
  }

  /// Whether a text is among the elements of a list; nil where that takes a closer look at one of them.
  ///
  /// Lists of codes and names are what rules search most: no element becomes a value here.
  func contains(_ text: UTF8Slice, _ frame: Evaluation) -> Value? {
    guard elementShape.form == .string || elementShape.form == .any else { return nil }
    let container = container
    return withDocument { document in
      guard frame.spend(document.count(of: container)) else { return .error(.budgetExceeded) }
      var element = document.firstChild(of: container)
      while let current = element {
        guard document.kind(of: current) == .string else { return nil }
        if document.text(of: current) == text { return .bool(true) }
        element = document.next(after: current)
      }
      return .bool(false)
    }
  }

  /// What elements or members look like.
  var elementShape: JSONShape { shape.element ?? .any }

  /// The member of a name, or the element of a key where the array is keyed; nil where there is none.
  func value(for key: UTF8Slice, _ frame: Evaluation) -> Value? {
    let found: NodeID?
    if let field = shape.object?.field(named: String(key)) {
      return document.member(field.slot, of: node).flatMap {
        document.kind(of: $0) == .null ? nil : .reading($0, of: document, as: field.shape)
      }
    }
    if shape.form != .map {
      // Undeclared objects are searched from one end to the other.
      guard frame.spend(document.count(of: node)) else { return .error(.budgetExceeded) }
      found = document.member(named: key, of: node)
    } else if document.kind(of: container) == .array {
      found = document.element(forKey: key, of: node)
    } else {
      found = document.value(forKey: key, of: node)
    }
    return found.map { .reading($0, of: document, as: elementShape) }
  }
}

extension JSONReference {
  /// The key of an entry: the name of a member, or what identifies the element of a keyed array,
  /// the texts of its key members joined by colons.
  func key(of entry: NodeID, _ frame: Evaluation) -> Value {
    if let name = document.name(of: entry) { return .string(name) }
    let slots = elementShape.object?.keys ?? []
    let parts = slots.map { document.member($0, of: entry).map { document.text(of: $0) } }
    if parts.count == 1, let part = parts[0] { return .string(part) }
    let key = parts.map { $0.map { String($0) } ?? "" }.joined(separator: ":")
    return frame.spend(bytes: key.utf8.count) ? frame.string(key) : .error(.budgetExceeded)
  }
}
