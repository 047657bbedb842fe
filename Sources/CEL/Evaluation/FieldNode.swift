internal import JSONText

/// A declared field of a JSON object, found by its slot.
final class FieldNode: AccessNode {
  private let slot: Int
  private let shape: JSONShape
  private let absent: Access
  /// Keeps what `absent` may refer to.
  private let missing: MissingAttribute?
  /// What `absent` is as a value.
  private let absentValue: Value
  /// The slot of the operand where it is a plain variable, else -1.
  private let variable: Int

  init(_ operand: Node, _ mode: Mode, _ field: ObjectType.Field, absent: Access) {
    slot = field.slot
    shape = field.shape
    missing = field.missing
    self.absent = absent
    variable = (operand as? VariableNode)?.slot ?? -1
    switch absent {
    case .absent(let error): absentValue = .error(error)
    case .failed(let value), .found(let value): absentValue = value
    }
    super.init(operand, mode)
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    // What most rules do most of the time takes the shortest way.
    guard mode == .value, !isLinked else { return super.evaluate(frame) }
    let value = frame.value(of: variable) ?? operand.evaluate(frame)
    guard case .json(let object) = value else { return member(of: value, frame) }
    return object.value(at: slot, as: shape) ?? absentValue
  }

  override func access(_ value: Value, _ frame: Evaluation) -> Access {
    guard case .json(let object) = value else { return .failed(frame.noOverload(".", value)) }
    return object.value(at: slot, as: shape).map { .found($0) } ?? absent
  }
}
