internal import JSONText

/// The elements that a place such as `lineItems/*/participants/*` stands for.
struct ElementList {
  private let document: JSONDocument
  /// The elements in document order, each with its position in its own array.
  private(set) var nodes: [(node: NodeID, index: Int)] = []

  init(_ document: JSONDocument) { self.document = document }

  /// Follows the steps from a node; the depth is that of the place, not of the document.
  mutating func collect(_ steps: ArraySlice<ShapePlace.Step>, from node: NodeID, index: Int) {
    guard let step = steps.first else {
      nodes.append((node, index))
      return
    }
    switch step {
    case .member(let slot):
      guard document.kind(of: node) == .object, let member = document.member(slot, of: node) else {
        return
      }
      collect(steps.dropFirst(), from: member, index: index)
    case .elements:
      var child = document.elements(of: node).flatMap { document.firstChild(of: $0) }
      var position = 0
      while let current = child {
        if document.kind(of: current) != .null {
          collect(steps.dropFirst(), from: current, index: position)
        }
        position += 1
        child = document.next(after: current)
      }
    }
  }
}
