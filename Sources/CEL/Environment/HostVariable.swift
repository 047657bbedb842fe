internal import JSONText

extension Environment {
  /// Declares a variable whose value the host makes at its first use; it is kept until it is cleared.
  ///
  /// - Parameter value: may be called from any thread, for each evaluation anew.
  /// - Returns: the slot.
  @discardableResult
  public mutating func declare(
    variable name: String, type: Type, makingValue value: @escaping @Sendable (Evaluation) -> Value
  ) -> Int {
    let program = Program(name, type, HostNode(value))
    return declare(variable: name, type: type, definedBy: program)
  }
}

/// A value that the host makes.
private final class HostNode: Node {
  private let make: (Evaluation) -> Value

  init(_ make: @escaping (Evaluation) -> Value) { self.make = make }

  override func evaluate(_ frame: Evaluation) -> Value { make(frame) }
}
