internal import JSONText

/// The macros that are in force: calls that become other expressions while they are parsed.
struct MacroTable: Sendable {
  /// One way of calling a macro.
  private struct Entry: Sendable {
    let count: Int
    let style: Style
    let expansion: Expansion
  }

  /// The count of a macro that takes three arguments or more.
  static let threeOrMore = -1

  enum Style: Sendable {
    case global, member
    /// Called on a name such as `cel` that is no variable.
    case namespace(StaticString)
  }

  /// Makes the expression that takes the place of a call.
  typealias Expansion = @Sendable (MacroCall) throws(Issue) -> Expression

  private var entries = NameTable<[Entry]>()

  /// The macros of the language itself and of some extensions.
  init(_ extensions: Set<Extension>) {
    addStandard()
    if extensions.contains(.comprehensions) { addTwoVariable() }
    if extensions.contains(.bindings) { addBindings() }
    if extensions.contains(.optionals) { addOptionals() }
    if extensions.contains(.block) { addBlock() }
    if extensions.contains(.math) { addExtremes() }
  }

  mutating func add(
    _ name: String, _ style: Style, _ counts: [Int], _ expansion: @escaping Expansion
  ) {
    for count in counts {
      entries[name, default: []].append(Entry(count: count, style: style, expansion: expansion))
    }
  }

  /// The expansion of a call, or nil where it is no macro.
  func expand(
    _ call: Expression.Call, _ range: Range<Int>, _ tree: SyntaxTree
  ) throws(Issue) -> Expression? {
    guard let expansion = expansion(of: call) else { return nil }
    return try expansion(MacroCall(call: call, range: range, tree: tree))
  }

  private func expansion(of call: Expression.Call) -> Expansion? {
    guard let entries = entries[call.function] else { return nil }
    let found = entries.filter {
      $0.count == call.arguments.count
        || ($0.count == MacroTable.threeOrMore && call.arguments.count >= 3)
    }
    guard let target = call.target else {
      return found.first { if case .global = $0.style { true } else { false } }?.expansion
    }
    let inNamespace = found.first {
      guard case .namespace(let wanted) = $0.style,
        case .name(let name, isAbsolute: false) = target.kind
      else { return false }
      return name == UTF8Slice(wanted)
    }
    let onValue = found.first { if case .member = $0.style { true } else { false } }
    return (inNamespace ?? onValue)?.expansion
  }
}

/// The call of a macro, with the means to build what replaces it.
struct MacroCall {
  let call: Expression.Call
  let range: Range<Int>
  let tree: SyntaxTree

  var name: String { String(call.function) }
  var arguments: TreeList<Expression> { call.arguments }

  /// What the macro was called on.
  func target() throws(Issue) -> Expression {
    guard let target = call.target else { throw issue(.macroMisuse(name), range) }
    return target
  }

  /// The argument at an index.
  func argument(_ index: Int) throws(Issue) -> Expression {
    guard index < arguments.count else { throw issue(.macroMisuse(name), range) }
    return arguments[index]
  }

  /// The argument at an index as the name of a variable.
  func variable(_ index: Int) throws(Issue) -> UTF8Slice {
    let argument = try argument(index)
    guard case .name(let name, isAbsolute: false) = argument.kind else {
      throw issue(.macroVariable(name), argument.range)
    }
    return name
  }

  /// The argument at an index as a literal number.
  func number(_ index: Int) throws(Issue) -> Int64 {
    let argument = try argument(index)
    guard case .literal(.int(let number)) = argument.kind, number >= 0 else {
      throw issue(.macroMisuse(name), argument.range)
    }
    return number
  }

  func issue(_ fact: Issue.Fact, _ range: Range<Int>) -> Issue { Issue(fact, range) }

  /// Makes a node that stands where the call stood.
  func node(_ kind: Expression.Kind) throws(Issue) -> Expression { try tree.node(kind, range) }

  /// Makes a name that stands where the call stood.
  func node(named name: String) throws(Issue) -> Expression {
    try node(.name(tree.memory.text(name), isAbsolute: false))
  }

  /// Makes a call that stands where the macro stood.
  func call(
    _ function: String, on target: Expression? = nil, _ arguments: [Expression] = []
  ) throws(Issue) -> Expression {
    try node(
      .call(
        .init(
          function: tree.memory.text(function), functionRange: call.functionRange, target: target,
          arguments: TreeList(arguments[...], in: tree))))
  }
}
