/// A step of a compiled program. Nodes are immutable; what changes is in the `Evaluation`.
class Node {
  /// The value of the step.
  func evaluate(_ frame: Evaluation) -> Value {
    preconditionFailure("a node has to say how it is evaluated")
  }

  /// The value of a step that is always the same.
  var constant: Value? { nil }

  /// The map of the host's that a step gives as it is.
  var hostMap: (any HostMap)? { nil }
}

/// A value that is known when the program is compiled.
final class ConstantNode: Node {
  private let value: Value

  init(_ value: Value) { self.value = value }

  override func evaluate(_ frame: Evaluation) -> Value { value }
  override var constant: Value? { value }
}
