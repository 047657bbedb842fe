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
  /// The slot of the plain variable that a chain of fields begins with, else -1.
  private let variable: Int
  /// The slots of the fields between that variable and this one: a chain is followed in one loop as long as it leads
  /// from object to object.
  private let route: [Int]

  init(_ operand: Node, _ mode: Mode, _ field: ObjectType.Field, absent: Access) {
    slot = field.slot
    shape = field.shape
    missing = field.missing
    self.absent = absent
    if let owner = operand as? FieldNode, owner.variable >= 0 {
      variable = owner.variable
      route = owner.route + [owner.slot]
    } else {
      variable = (operand as? VariableNode)?.slot ?? -1
      route = []
    }
    switch absent {
    case .absent(let error): absentValue = .error(error)
    case .failed(let value), .found(let value): absentValue = value
    }
    super.init(operand, mode)
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    // What most rules do most of the time takes the shortest way.
    guard mode == .value, !isLinked, let (tree, owner) = owner(frame) else {
      return super.evaluate(frame)
    }
    return tree.value(at: slot, of: owner, as: shape) ?? absentValue
  }

  override func find(_ frame: Evaluation) -> Access {
    guard let (tree, owner) = owner(frame) else { return super.find(frame) }
    return tree.value(at: slot, of: owner, as: shape).map { .found($0) } ?? absent
  }

  override func access(_ value: Value, _ frame: Evaluation) -> Access {
    guard case .json(let object) = value else { return .failed(frame.noOverload(".", value)) }
    return object.value(at: slot, as: shape).map { .found($0) } ?? absent
  }

  /// The object that has the field; nil where the way there is not that plain.
  @inline(__always)
  private func owner(_ frame: Evaluation) -> (JSONTree, NodeID)? {
    guard case .json(let object)? = frame.value(of: variable) else { return nil }
    let tree = object.tree
    var node = object.node
    for place in route.indices {
      guard let member = tree.member(route[place], of: node), tree.kind(of: member) == .object
      else { return nil }
      node = member
    }
    return (tree, node)
  }
}
