/// Some nodes, which are evaluated without counting references to them: that would cost as much as most of them do.
@safe
struct NodeList {
  /// Keeps the nodes.
  private let nodes: [Node]
  private let order: [Unmanaged<Node>]

  init(_ nodes: [Node]) {
    self.nodes = nodes
    unsafe order = nodes.map { unsafe .passUnretained($0) }
  }

  var indices: Range<Int> { unsafe order.indices }

  /// The value of the node at an index.
  @inline(__always)
  func evaluate(_ index: Int, _ frame: Evaluation) -> Value {
    unsafe order[index]._withUnsafeGuaranteedRef { $0.evaluate(frame) }
  }
}
