internal import JSONText

extension Compiler {
  /// The node of a list, a constant where all elements are.
  mutating func list(_ items: TreeList<Expression.ListItem>) -> Node {
    let nodes = items.map { (node: node($0.value), isOptional: $0.isOptional) }
    let values = nodes.compactMap { $0.isOptional ? nil : $0.node.constant }
    guard values.count == nodes.count, values.allSatisfy(\.isProper) else { return ListNode(nodes) }
    return ConstantNode(.list(constants.list(values)))
  }

  /// The node of a map, a constant where all entries are and no key is there twice.
  mutating func map(_ items: TreeList<Expression.MapItem>) -> Node {
    let nodes = items.map {
      MapNode.Item(key: node($0.key), value: node($0.value), isOptional: $0.isOptional)
    }
    let made = MapNode(nodes)
    let isConstant = nodes.allSatisfy {
      !$0.isOptional && $0.key.constant != nil && $0.value.constant != nil
    }
    guard isConstant else { return made }
    let value = made.evaluate(folding)
    return value.isProper ? ConstantNode(value) : made
  }
}

extension Expression {
  /// How many nodes there are from here down.
  var size: Int {
    // The depth of a tree is limited, so the recursion is.
    var size = 1
    kind.forEachChild { size += $0.size }
    return size
  }
}

extension Arena {
  /// A copy of a text that another memory owns.
  func text(_ text: UTF8Slice) -> UTF8Slice { unsafe UTF8Slice(copy(text.bytes)) }
}
