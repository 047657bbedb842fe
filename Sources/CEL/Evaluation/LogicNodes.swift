/// `&&` and `||` over two or more operands. The deciding value wins from any place; else unknowns
/// beat errors (langdef, "Logical Operators").
final class LogicNode: Node {
  private let operands: NodeList
  /// The operand that decides: false for `&&`, true for `||`.
  private let decisive: Bool

  init(_ operands: [Node], decisive: Bool) {
    self.operands = NodeList(operands)
    self.decisive = decisive
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    var failed: Value?
    for index in operands.indices {
      let value = operands.evaluate(index, frame)
      if case .bool(let flag) = value {
        if flag == decisive { return value }
      } else {
        failed = frame.merged(failed, value, decisive: decisive)
      }
    }
    return failed ?? .bool(!decisive)
  }
}

extension Evaluation {
  /// What is left of operands of a logical operator that are not bool.
  func merged(_ failed: Value?, _ value: Value, decisive: Bool) -> Value {
    let next = value.isProper ? noOverload(decisive ? "||" : "&&", value) : value
    return failed.flatMap { failure($0, next) } ?? next
  }
}

/// `!x`
final class NotNode: Node {
  private let operand: Node

  init(_ operand: Node) { self.operand = operand }

  override func evaluate(_ frame: Evaluation) -> Value {
    let value = operand.evaluate(frame)
    if case .bool(let flag) = value { return .bool(!flag) }
    return frame.noOverload("!", value)
  }
}

/// `condition ? yes : no`
final class ConditionalNode: Node {
  private let condition: Node
  private let yes: Node
  private let no: Node

  init(_ condition: Node, _ yes: Node, _ no: Node) {
    self.condition = condition
    self.yes = yes
    self.no = no
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let value = condition.evaluate(frame)
    guard case .bool(let flag) = value else { return frame.noOverload("? :", value) }
    return flag ? yes.evaluate(frame) : no.evaluate(frame)
  }
}
