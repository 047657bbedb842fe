internal import JSONText

/// `==` and `!=`
final class EqualityNode: Node {
  private let left: Node
  private let right: Node
  private let isNegated: Bool

  init(_ left: Node, _ right: Node, isNegated: Bool) {
    self.left = left
    self.right = right
    self.isNegated = isNegated
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let a = left.evaluate(frame)
    let b = right.evaluate(frame)
    switch (a, b) {
    case (.string(let a), .string(let b)):
      return unsafe .bool(sameBytes(a.bytes, b.bytes) != isNegated)
    case (.int(let a), .int(let b)): return .bool((a == b) != isNegated)
    default: return frame.failure(a, b) ?? .bool(frame.areEqual(a, b) != isNegated)
    }
  }
}

/// `<`, `<=`, `>` and `>=`
final class OrderNode: Node {
  /// Which orders satisfy the relation.
  struct Relation: BitwiseCopyable {
    let spelling: StaticString
    let less: Bool
    let equal: Bool
    let greater: Bool

    /// The relation of an operator, or nil where it is none.
    init?(_ function: String) {
      switch function {
      case "_<_": (spelling, less, equal, greater) = ("<", true, false, false)
      case "_<=_": (spelling, less, equal, greater) = ("<=", true, true, false)
      case "_>_": (spelling, less, equal, greater) = (">", false, false, true)
      case "_>=_": (spelling, less, equal, greater) = (">=", false, true, true)
      default: return nil
      }
    }

    @inline(__always)
    func holds(_ order: Int) -> Bool { order < 0 ? less : order > 0 ? greater : equal }
  }

  private let left: Node
  private let right: Node
  private let relation: Relation

  init(_ left: Node, _ right: Node, _ relation: Relation) {
    self.left = left
    self.right = right
    self.relation = relation
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let a = left.evaluate(frame)
    let b = right.evaluate(frame)
    if case .int(let x) = a, case .int(let y) = b {
      return .bool(x < y ? relation.less : x > y ? relation.greater : relation.equal)
    }
    return frame.compare(a, b, relation)
  }
}

extension Evaluation {
  /// Whether a relation holds between two values.
  func compare(_ left: Value, _ right: Value, _ relation: OrderNode.Relation) -> Value {
    if let order = left.order(right) { return .bool(relation.holds(order)) }
    // Nothing is less than, equal to or greater than NaN.
    return left.isOrdered(with: right)
      ? .bool(false) : noOverload(relation.spelling, left, right)
  }
}

/// `in` over a list or map that is computed.
final class MembershipNode: Node {
  private let needle: Node
  private let collection: Node

  init(_ needle: Node, in collection: Node) {
    self.needle = needle
    self.collection = collection
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let wanted = needle.evaluate(frame)
    let range = collection.evaluate(frame)
    return frame.failure(wanted, range) ?? frame.contains(range, wanted)
  }
}

extension Evaluation {
  /// Whether a value is among the elements of a list or the keys of a map; both are proper.
  func contains(_ range: Value, _ wanted: Value) -> Value {
    switch range {
    case .map(let map): return .bool(map.value(for: wanted) != nil)
    case .json(let object) where !object.isList:
      guard case .string(let key) = wanted else { return .bool(false) }
      return .bool(object.value(for: key, self) != nil)
    case .json(let list):
      if case .string(let text) = wanted, let answer = list.contains(text, self) { return answer }
    default: break
    }
    guard var traversal = Traversal(range) else { return noOverload("in", wanted, range) }
    var failed: Value?
    while traversal.advance() {
      guard spend(1) else { return .error(.budgetExceeded) }
      let element = traversal.element
      if areEqual(element, wanted) { return .bool(true) }
      if !element.isProper { failed = failed.flatMap { failure($0, element) } ?? element }
    }
    return failed ?? .bool(false)
  }
}

/// `in` over constants: a few are compared one by one, more are looked up.
final class ConstantMembershipNode: Node {
  private let needle: Node
  private let few: ListSlice
  private let many: MapReference?

  /// - Parameters:
  ///   - constants: keys, which are compared as keys are.
  ///   - table: the same as keys of a map, where there are more than a few.
  init(_ needle: Node, in constants: ListSlice, table: MapReference?) {
    self.needle = needle
    few = constants
    many = table
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let wanted = needle.evaluate(frame)
    guard wanted.isProper else { return wanted }
    if let many { return .bool(many.value(for: wanted) != nil) }
    for index in 0..<few.count where few.element(index)?.isSameKey(wanted) ?? false {
      return .bool(true)
    }
    return .bool(false)
  }
}

/// `matches` with a pattern that is known when the program is compiled.
final class MatchNode: Node {
  private let text: Node
  private let pattern: CompiledPattern

  init(_ text: Node, _ pattern: CompiledPattern) {
    self.text = text
    self.pattern = pattern
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let value = text.evaluate(frame)
    guard case .string(let text) = value else { return frame.noOverload("matches", value) }
    return frame.match(text, pattern)
  }
}
