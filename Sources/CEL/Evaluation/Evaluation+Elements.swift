extension Evaluation {
  /// The elements of a list, wherever they are; nil where the value is no list.
  public func elements(of list: Value) -> [Value]? {
    guard var walk = Traversal(list), walk.isList else { return nil }
    var elements: [Value] = []
    elements.reserveCapacity(walk.count)
    while walk.advance() { elements.append(walk.element) }
    return elements
  }

  /// The keys and values of a map, wherever they are; nil where the value is no map.
  public func entries(of map: Value) -> [(key: Value, value: Value)]? {
    guard var walk = Traversal(map), !walk.isList else { return nil }
    var entries: [(key: Value, value: Value)] = []
    entries.reserveCapacity(walk.count)
    while walk.advance() { entries.append((walk.key(self), walk.element)) }
    return entries
  }
}
