internal import JSONText

/// A declared field of a JSON object, found by its slot.
final class FieldNode: AccessNode {
  private let slot: Int
  private let shape: JSONShape
  private let absent: Access
  /// What `absent` is as a value.
  private let absentValue: Value
  /// The slot of the operand where it is a plain variable, else -1.
  private let variable: Int

  init(_ operand: Node, _ mode: Mode, _ field: ObjectType.Field, absent: Access) {
    slot = field.slot
    shape = field.shape
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
    let value = frame.value(of: variable) ?? operand.evaluate(frame)
    guard mode == .value, case .json(let object) = value else { return evaluate(value, frame) }
    return object.withDocument { document in
      guard let member = document.member(slot, of: object.node) else { return absentValue }
      let kind = document.kind(of: member)
      return kind == .null ? absentValue : .reading(member, kind, of: document, as: shape)
    }
  }

  override func access(_ value: Value, _ frame: Evaluation) -> Access {
    guard case .json(let object) = value else { return .failed(frame.noOverload(".", value)) }
    return object.withDocument { document in
      guard let member = document.member(slot, of: object.node) else { return absent }
      let kind = document.kind(of: member)
      if kind == .null { return absent }
      if mode == .test { return .found(.null) }
      return .found(.reading(member, kind, of: document, as: shape))
    }
  }
}
