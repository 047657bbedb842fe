/// A list with elements that are computed; those marked `?` are optionals that add what they hold.
final class ListNode: Node {
  private let items: [(node: Node, isOptional: Bool)]

  init(_ items: [(node: Node, isOptional: Bool)]) { self.items = items }

  override func evaluate(_ frame: Evaluation) -> Value {
    guard frame.spend(items.count) else { return .error(.budgetExceeded) }
    var builder = ListBuilder(capacity: items.count, in: frame.arena)
    var failed: Value?
    for item in items {
      let value = item.node.evaluate(frame)
      if !value.isProper {
        failed = failed.flatMap { frame.failure($0, value) } ?? value
      } else if !item.isOptional {
        builder.append(value)
      } else if case .optional(let optional) = value {
        if let held = optional.value { builder.append(held) }
      } else {
        return frame.noOverload("?", value)
      }
    }
    return failed ?? .list(builder.list)
  }
}

/// A map with entries that are computed.
final class MapNode: Node {
  /// An entry; one marked `?` has an optional as its value.
  struct Item {
    let key: Node
    let value: Node
    let isOptional: Bool
  }

  private let items: [Item]

  init(_ items: [Item]) { self.items = items }

  override func evaluate(_ frame: Evaluation) -> Value {
    guard frame.spend(items.count) else { return .error(.budgetExceeded) }
    let builder = MapBuilder(capacity: items.count, in: frame.arena)
    var failed: Value?
    for item in items {
      let key = item.key.evaluate(frame)
      var value = item.value.evaluate(frame)
      if let failure = frame.failure(key, value) {
        failed = failed.flatMap { frame.failure($0, failure) } ?? failure
        continue
      }
      if item.isOptional {
        guard case .optional(let optional) = value else { return frame.noOverload("?", value) }
        guard let held = optional.value else { continue }
        value = held
      }
      if let error = builder.insert(key, value) { return failed ?? .error(error) }
    }
    return failed ?? .map(builder.map)
  }
}
