/// The variables of a loop and what is looped over.
struct LoopHead {
  let range: Node
  /// The place of the first variable; the second's is the next.
  let place: Int
  let hasTwoVariables: Bool
  /// What one turn costs: the nodes in the loop.
  let cost: Int

  /// Gives the variables the values of the present element.
  @inline(__always)
  func bind(_ traversal: Traversal, _ frame: Evaluation) {
    if hasTwoVariables {
      frame.setLocal(place, to: traversal.key(frame))
      frame.setLocal(place + 1, to: traversal.element)
    } else {
      frame.setLocal(place, to: traversal.isList ? traversal.element : traversal.key(frame))
    }
  }
}

/// `all`, `exists` and `exists_one`.
final class TestLoopNode: Node {
  private let head: LoopHead
  private let goal: Comprehension.Goal
  private let body: Node

  init(_ head: LoopHead, _ goal: Comprehension.Goal, _ body: Node) {
    self.head = head
    self.goal = goal
    self.body = body
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let range = head.range.evaluate(frame)
    guard var traversal = Traversal(range) else { return frame.noOverload("macro", range) }
    return goal == .existsOne ? count(&traversal, frame) : search(&traversal, frame)
  }

  private func search(_ traversal: inout Traversal, _ frame: Evaluation) -> Value {
    let decisive = goal == .exists
    var failed: Value?
    while traversal.advance() {
      guard frame.spend(head.cost) else { return .error(.budgetExceeded) }
      head.bind(traversal, frame)
      let value = body.evaluate(frame)
      if case .bool(let flag) = value {
        if flag == decisive { return value }
      } else {
        failed = frame.merged(failed, value, decisive: decisive)
      }
    }
    return failed ?? .bool(!decisive)
  }

  private func count(_ traversal: inout Traversal, _ frame: Evaluation) -> Value {
    var failed: Value?
    var count = 0
    while traversal.advance() {
      guard frame.spend(head.cost) else { return .error(.budgetExceeded) }
      head.bind(traversal, frame)
      let value = body.evaluate(frame)
      if case .bool(let flag) = value {
        count += flag ? 1 : 0
      } else {
        failed = frame.merged(failed, value, decisive: true)
      }
    }
    return failed ?? .bool(count == 1)
  }
}

/// `map`, `filter` and `transformList`.
final class ListLoopNode: Node {
  private let head: LoopHead
  private let filter: Node?
  private let body: Node

  init(_ head: LoopHead, filter: Node?, _ body: Node) {
    self.head = head
    self.filter = filter
    self.body = body
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let range = head.range.evaluate(frame)
    guard var traversal = Traversal(range) else { return frame.noOverload("macro", range) }
    var builder = ListBuilder(capacity: traversal.count, in: frame.arena)
    var failed: Value?
    while traversal.advance() {
      guard frame.spend(head.cost) else { return .error(.budgetExceeded) }
      head.bind(traversal, frame)
      switch filter?.evaluate(frame) ?? .bool(true) {
      case .bool(true):
        let value = body.evaluate(frame)
        if value.isProper {
          builder.append(value)
        } else {
          failed = failed.flatMap { frame.failure($0, value) } ?? value
        }
      case .bool(false): break
      case let other: failed = frame.merged(failed, other, decisive: true)
      }
    }
    return failed ?? .list(builder.list)
  }
}

/// `transformMap` and `transformMapEntry`.
final class MapLoopNode: Node {
  private let head: LoopHead
  private let filter: Node?
  /// The key of the new entry; nil keeps the key.
  private let key: Node?
  private let body: Node

  init(_ head: LoopHead, filter: Node?, key: Node?, _ body: Node) {
    self.head = head
    self.filter = filter
    self.key = key
    self.body = body
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let range = head.range.evaluate(frame)
    guard var traversal = Traversal(range) else { return frame.noOverload("macro", range) }
    let builder = MapBuilder(capacity: traversal.count, in: frame.arena)
    var failed: Value?
    while traversal.advance() {
      guard frame.spend(head.cost) else { return .error(.budgetExceeded) }
      head.bind(traversal, frame)
      switch filter?.evaluate(frame) ?? .bool(true) {
      case .bool(true):
        let key = self.key?.evaluate(frame) ?? traversal.key(frame)
        if let failure = insert(key, body.evaluate(frame), builder, frame) {
          failed = failed.flatMap { frame.failure($0, failure) } ?? failure
        }
      case .bool(false): break
      case let other: failed = frame.merged(failed, other, decisive: true)
      }
    }
    return failed ?? .map(builder.map)
  }

  private func insert(
    _ key: Value, _ value: Value, _ builder: MapBuilder, _ frame: Evaluation
  ) -> Value? {
    frame.failure(key, value) ?? builder.insert(key, value).map { .error($0) }
  }
}
