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

  /// Hands over the values of all nodes.
  @inline(__always)
  func withValues(_ frame: Evaluation, _ body: (Arguments) -> Value) -> Value {
    unsafe withUnsafeTemporaryAllocation(of: Value.self, capacity: indices.count) { values in
      for index in indices {
        unsafe values.initializeElement(at: index, to: evaluate(index, frame))
      }
      return unsafe body(Arguments(UnsafeBufferPointer(values)))
    }
  }
}
