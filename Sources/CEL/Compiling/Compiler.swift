internal import JSONText

/// Turns a checked tree into the nodes of a program.
struct Compiler: ~Copyable {
  let environment: Environment
  /// What the check found out.
  private let deductions: Deductions
  /// The memory of the program's constants.
  let constants = Arena()
  /// Evaluates what depends on constants only; its results lie among the constants.
  private(set) lazy var folding = Evaluation(environment, slots: 0, arena: constants)
  /// The slots that are read.
  private(set) var variables = SlotSet()
  private(set) var issues: [Issue] = []
  /// How many variables of macros are in scope, and were at most.
  private var scopeDepth = 0
  private(set) var localCount = 0
  private var ownDepth = 0
  private var lazyDepth = 0

  /// The levels of nodes, those of lazy variables added where they are used.
  var depth: Int { ownDepth + lazyDepth }

  /// Which regular expressions are taken.
  var patternSyntax: Environment.PatternSyntax { environment.patternSyntax }

  init(_ environment: Environment, _ checker: borrowing Checker) {
    self.environment = environment
    deductions = checker.deductions
  }

  /// The node of an expression.
  mutating func node(_ expression: Expression) -> Node {
    ownDepth = max(ownDepth, expression.depth)
    switch expression.kind {
    case .literal(let literal): return ConstantNode(value(literal))
    case .name(let name, _): return named(expression, name)
    case .select(let operand, let selection): return select(expression, operand, selection)
    case .index(let operand, let index, let isOptional):
      return self.index(node(operand), node(index), isOptional ? .optional : .value)
    case .call(let call): return self.call(expression, call)
    case .conditional(let condition, let yes, let no):
      return ConditionalNode(node(condition), node(yes), node(no))
    case .and(let operands): return LogicNode(operands.map { node($0) }, decisive: false)
    case .or(let operands): return LogicNode(operands.map { node($0) }, decisive: true)
    case .list(let items): return list(items)
    case .map(let items): return map(items)
    case .comprehension(let loop): return comprehension(loop)
    case .binding(_, let value, let body):
      let value = node(value)
      let place = scopeDepth
      return inScope(1) { BindingNode(place: place, value: value, body: $0.node(body)) }
    }
  }

  func meaning(_ expression: Expression) -> Meaning? { deductions.meaning(of: expression) }

  mutating func report(_ fact: Issue.Fact, _ range: Range<Int>) {
    issues.append(Issue(fact, range))
  }

  /// The value of a literal, its bytes among the constants.
  private func value(_ literal: Literal) -> Value {
    switch literal {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .int(let number): .int(number)
    case .uint(let number): .uint(number)
    case .double(let number): .double(number)
    case .string(let text): .string(constants.text(text))
    case .bytes(let bytes): unsafe .bytes(ByteSlice(constants.copy(bytes.bytes)))
    }
  }

  /// Makes a node while some more variables of macros are in scope.
  private mutating func inScope(_ count: Int, _ make: (inout Compiler) -> Node) -> Node {
    scopeDepth += count
    localCount = max(localCount, scopeDepth)
    defer { scopeDepth -= count }
    return make(&self)
  }

  private mutating func named(_ expression: Expression, _ name: UTF8Slice) -> Node {
    switch meaning(expression) {
    case .variable(let variable): return self.variable(variable)
    case .local(let place): return LocalNode(place: Int(place))
    case .type(let type): return ConstantNode(.type(type))
    default: return ConstantNode(.error(.unboundVariable(constants.text(name))))
    }
  }

  private mutating func variable(_ number: Int32) -> Node {
    let variable = environment.variables.values[Int(number)]
    variables.insert(variable.slot)
    guard let definition = variable.definition else {
      return VariableNode(slot: variable.slot, name: constants.text(variable.name))
    }
    variables.formUnion(definition.slots)
    lazyDepth = max(lazyDepth, definition.depth)
    return LazyVariableNode(slot: variable.slot, definition: definition)
  }

  private mutating func select(
    _ expression: Expression, _ operand: Expression, _ selection: Expression.Selection
  ) -> Node {
    let mode: AccessNode.Mode =
      selection.isTest ? .test : selection.isOptional ? .optional : .value
    switch meaning(expression) {
    case .variable(let variable): return self.variable(variable)
    case .type(let type): return ConstantNode(.type(type))
    case .field(let object, let position):
      let field = deductions.objects[Int(object)].fields[Int(position)]
      return FieldNode(node(operand), mode, field, absent: absent(field))
    default:
      return NameNode(node(operand), mode, name: constants.text(selection.name))
    }
  }

  private func index(_ operand: Node, _ index: Node, _ mode: AccessNode.Mode) -> Node {
    if let map = operand.hostMap { return HostEntryNode(map, mode, key: index) }
    return IndexNode(operand, mode, index: index)
  }

  /// What reading an absent field gives.
  private func absent(_ field: ObjectType.Field) -> Access {
    field.missing.map { .failed(.unknown($0.attributes)) }
      ?? .absent(.noSuchKey(constants.text(field.name)))
  }

  private mutating func comprehension(_ loop: Comprehension) -> Node {
    let range = node(loop.range)
    let place = scopeDepth
    let cost = 1 + ([loop.filter, loop.keyTransform, loop.body].reduce(0) { $0 + ($1?.size ?? 0) })
    let head = LoopHead(
      range: range, place: place, hasTwoVariables: loop.second != nil, cost: cost)
    return inScope(loop.second == nil ? 1 : 2) { compiler in
      let filter = loop.filter.map { compiler.node($0) }
      switch loop.goal {
      case .all, .exists, .existsOne:
        return TestLoopNode(head, loop.goal, compiler.node(loop.body))
      case .list: return ListLoopNode(head, filter: filter, compiler.node(loop.body))
      case .map, .mapEntry:
        let key = loop.keyTransform.map { compiler.node($0) }
        return MapLoopNode(head, filter: filter, key: key, compiler.node(loop.body))
      }
    }
  }
}
