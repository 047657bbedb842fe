internal import JSONText

extension Compiler {
  /// The node of a call: a node of its own for what is used most, else one that calls a function.
  mutating func call(_ expression: Expression, _ call: Expression.Call) -> Node {
    guard case .function(let function, let isMethod, let fitting) = meaning(expression) else {
      return ConstantNode(.error(.unboundFunction(constants.text(call.function))))
    }
    let name = environment.functions.name(Int(function))
    let sources = Operands(call, isMethod: isMethod)
    let arguments = sources.map { node($0) }
    if let special = special(name, arguments, sources) { return special }
    let known = environment.functions.overloads(Int(function), areMethods: isMethod).overloads
    let overloads = fitting.count == known.count ? known : fitting.map { known[Int($0)] }
    let made = plainCall(name, overloads, arguments)
    return folded(made, arguments, overloads)
  }

  /// The nodes that are not calls of library functions though they are written as calls.
  private mutating func special(
    _ name: String, _ arguments: [Node], _ sources: Operands
  ) -> Node? {
    if arguments.count == 2, let relation = OrderNode.Relation(name) {
      return OrderNode(arguments[0], arguments[1], relation)
    }
    switch (name, arguments.count) {
    case (Operators.not, 1): return NotNode(arguments[0])
    case (Operators.equal, 2), (Operators.notEqual, 2):
      return EqualityNode(arguments[0], arguments[1], isNegated: name == Operators.notEqual)
    case (Operators.isIn, 2): return membership(arguments[0], arguments[1])
    case ("matches", 2): return match(arguments[0], arguments[1], sources[1])
    case ("orValue", 2):
      return optionalMember(arguments[0]).map { MemberOrValueNode($0, or: arguments[1]) }
    case ("hasValue", 1): return optionalMember(arguments[0]).map { MemberTestNode($0) }
    default: return nil
    }
  }

  /// A member that may be missing.
  private func optionalMember(_ node: Node) -> AccessNode? {
    (node as? AccessNode).flatMap { $0.yieldsOptional ? $0 : nil }
  }

  /// `in`: prepared where the collection is a constant list of possible keys, or a map of the host's.
  private func membership(_ needle: Node, _ collection: Node) -> Node {
    if let map = collection.hostMap { return HostMembershipNode(needle, in: map) }
    guard case .list(let list) = collection.constant else {
      return MembershipNode(needle, in: collection)
    }
    let builder = MapBuilder(capacity: list.count, in: constants)
    for index in 0..<list.count {
      guard let key = list.element(index), key.keyHash != nil, !key.isDouble else {
        return MembershipNode(needle, in: collection)
      }
      // A value that is there twice is there.
      _ = builder.insert(key, .null)
    }
    let table = list.count > MapBuilder.smallCount ? builder.map : nil
    return ConstantMembershipNode(needle, in: list, table: table)
  }

  /// `matches` with a constant pattern, which is compiled now.
  private mutating func match(_ text: Node, _ pattern: Node, _ source: Expression) -> Node? {
    guard case .string(let constant) = pattern.constant else { return nil }
    do throws(PatternRefusal) {
      return MatchNode(text, try CompiledPattern(String(constant), patternSyntax))
    } catch {
      report(error.fact, source.range)
      return nil
    }
  }

  private func plainCall(_ name: String, _ overloads: [Overload], _ arguments: [Node]) -> Node {
    guard overloads.count == 1, let overload = overloads.first else {
      let spelling = constants.text(Operators.spelling(name))
      return GeneralCallNode(spelling, overloads, arguments)
    }
    switch (overload.implementation, arguments.count) {
    case (.unary(let function), 1):
      return UnaryCallNode(arguments[0], isStrict: overload.isStrict, function)
    case (.binary(let function), 2):
      return BinaryCallNode(arguments[0], arguments[1], isStrict: overload.isStrict, function)
    case (.general(let function), overload.parameters.count):
      return KnownCallNode(arguments, isStrict: overload.isStrict, function)
    default:
      let spelling = constants.text(Operators.spelling(name))
      return GeneralCallNode(spelling, overloads, arguments)
    }
  }

  /// A call with nothing but constants is made once, unless it fails.
  private mutating func folded(_ node: Node, _ arguments: [Node], _ overloads: [Overload]) -> Node {
    guard overloads.allSatisfy(\.isPure), arguments.allSatisfy({ $0.constant != nil }) else {
      return node
    }
    let value = node.evaluate(folding)
    return value.isProper && !folding.isExhausted ? ConstantNode(value) : node
  }
}
