internal import JSONText

extension JSONDocument {
  /// The deepest value whose text, or whose name, holds an offset; the root where none does.
  func node(at offset: Int) -> NodeID? {
    guard var deepest = root else { return nil }
    while let child = child(of: deepest, at: offset) { deepest = child }
    return deepest
  }

  private func child(of node: NodeID, at offset: Int) -> NodeID? {
    var child = firstChild(of: node)
    while let current = child {
      let start = nameRange(of: current)?.lowerBound ?? range(of: current).lowerBound
      if start > offset { return nil }
      if offset < range(of: current).upperBound { return current }
      child = next(after: current)
    }
    return nil
  }
}
