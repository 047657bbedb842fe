internal import JSONText

/// A variable of the environment.
final class VariableNode: Node {
  let slot: Int
  private let name: UTF8Slice

  init(slot: Int, name: UTF8Slice) {
    self.slot = slot
    self.name = name
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    frame.value(of: slot) ?? .error(.unboundVariable(name))
  }
}

/// A lazy variable: its program is evaluated at the first use.
final class LazyVariableNode: Node {
  private let slot: Int
  private let definition: Program

  init(slot: Int, definition: Program) {
    self.slot = slot
    self.definition = definition
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    // Nearly all uses find the value: those do nothing else, not even save registers for a call.
    frame.value(of: slot) ?? frame.computeValue(of: slot, definedBy: definition)
  }

  /// The map of the host's that the variable stands for, where it does.
  override var hostMap: (any HostMap)? { (definition.root as? HostMapNode)?.map }
}

/// A variable of a macro.
final class LocalNode: Node {
  private let place: Int

  init(place: Int) { self.place = place }

  override func evaluate(_ frame: Evaluation) -> Value { frame.local(place) }
}

/// `cel.bind`: a value with a name inside a body. It is evaluated even if the body does not need it;
/// an error matters only where it is used.
final class BindingNode: Node {
  private let place: Int
  private let value: Node
  private let body: Node

  init(place: Int, value: Node, body: Node) {
    self.place = place
    self.value = value
    self.body = body
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    frame.setLocal(place, to: value.evaluate(frame))
    return body.evaluate(frame)
  }
}
