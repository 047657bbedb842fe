internal import JSONText

/// Turns a source into a syntax tree, expanding macros (langdef, "Syntax"): recursive descent for
/// what nests, loops for what repeats.
struct Parser: ~Copyable {
  let tree: SyntaxTree
  private var lexer: Lexer
  private let depthLimit: Int
  private let macros: MacroTable
  /// The token that comes next.
  private(set) var token: Token
  private var nesting = 0
  /// Operands and arguments that wait for their list to be complete, those of inner lists last.
  private var waiting: [Expression] = []

  /// Parses the source of a tree.
  ///
  /// - Throws: the first thing that is wrong with it.
  static func parse(
    _ tree: SyntaxTree, depthLimit: Int, macros: MacroTable
  ) throws(Issue) -> Expression {
    var parser = try Parser(tree, depthLimit, macros)
    let expression = try parser.expression()
    guard case .end = parser.token.kind else { throw parser.unexpected("the end") }
    return expression
  }

  private init(_ tree: SyntaxTree, _ depthLimit: Int, _ macros: MacroTable) throws(Issue) {
    self.tree = tree
    lexer = Lexer(tree)
    self.depthLimit = depthLimit
    self.macros = macros
    token = try lexer.next()
    waiting.reserveCapacity(16)
  }

  /// `or ? or : expression`.
  mutating func expression() throws(Issue) -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= depthLimit else { throw Issue(.tooDeep(depthLimit), token.range) }
    let condition = try or()
    guard try take(.question) else { return condition }
    let yes = try or()
    try expect(.colon)
    let no = try expression()
    return try node(
      .conditional(condition, yes, no), condition.range.lowerBound..<no.range.upperBound)
  }

  private mutating func or() throws(Issue) -> Expression {
    let first = try and()
    guard token.kind.isSymbol(.or) else { return first }
    let start = wait(for: first)
    while try take(.or) { wait(forNext: try and()) }
    let operands = collected(from: start)
    return try node(.or(operands), span(operands))
  }

  private mutating func and() throws(Issue) -> Expression {
    let first = try binary(level: 0)
    guard token.kind.isSymbol(.and) else { return first }
    let start = wait(for: first)
    while try take(.and) { wait(forNext: try binary(level: 0)) }
    let operands = collected(from: start)
    return try node(.and(operands), span(operands))
  }

  /// Operators of a level and of those that bind more.
  private mutating func binary(level: Int) throws(Issue) -> Expression {
    var left = try unary()
    while case .symbol(let symbol) = token.kind, let own = symbol.level, own >= level {
      let place = token.range
      try advance()
      let start = wait(for: left)
      let right = try binary(level: own + 1)
      wait(forNext: right)
      left = try operation(
        Operators.binary(symbol), place, collected(from: start),
        left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  /// Runs of `!` or `-`; a minus before a number belongs to the number.
  private mutating func unary() throws(Issue) -> Expression {
    guard case .symbol(let symbol) = token.kind, symbol == .not || symbol == .minus else {
      return try member()
    }
    var places: [Int] = []
    while case .symbol(symbol) = token.kind {
      places.append(token.range.lowerBound)
      try advance()
    }
    if symbol == .minus, let start = places.last, let number = negated(start) {
      places.removeLast()
      token = number
    }
    var operand = try member()
    for start in places.reversed() {
      let operands = collected(from: wait(for: operand))
      operand = try operation(
        symbol == .not ? Operators.not : Operators.negate, start..<(start + 1), operands,
        start..<operand.range.upperBound)
    }
    return operand
  }

  /// The number that comes next with its sign, if one does.
  private func negated(_ start: Int) -> Token? {
    let literal: Literal
    switch token.kind {
    case .leastIntegerDigits: literal = .int(.min)
    case .literal(.int(let value)): literal = .int(-value)
    case .literal(.double(let value)): literal = .double(-value)
    default: return nil
    }
    return Token(kind: .literal(literal), range: start..<token.range.upperBound)
  }

  // MARK: Nodes

  func node(_ kind: Expression.Kind, _ range: Range<Int>) throws(Issue) -> Expression {
    try tree.node(kind, range)
  }

  /// The call that an operator stands for.
  private func operation(
    _ name: String, _ place: Range<Int>, _ operands: TreeList<Expression>, _ range: Range<Int>
  ) throws(Issue) -> Expression {
    try node(
      .call(
        .init(
          function: tree.memory.text(name), functionRange: SourceRange(place), target: nil,
          arguments: operands)), range)
  }

  /// Expands a macro, or leaves a call as it is.
  func call(_ call: Expression.Call, _ range: Range<Int>) throws(Issue) -> Expression {
    if let expanded = try macros.expand(call, range, tree) { return expanded }
    return try node(.call(call), range)
  }

  /// Begins a list whose elements wait for it to be complete.
  ///
  /// - Returns: where `collected` finds its beginning.
  mutating func wait(for first: Expression) -> Int {
    waiting.append(first)
    return waiting.count - 1
  }

  mutating func wait(forNext element: Expression) { waiting.append(element) }

  /// The complete list.
  mutating func collected(from start: Int) -> TreeList<Expression> {
    let list = TreeList(waiting[start...], in: tree)
    waiting.removeLast(waiting.count - start)
    return list
  }

  // MARK: Words

  mutating func advance() throws(Issue) { token = try lexer.next() }

  mutating func take(_ symbol: Symbol) throws(Issue) -> Bool {
    guard token.kind.isSymbol(symbol) else { return false }
    try advance()
    return true
  }

  /// Reads a symbol that has to be there, and says where it ends.
  @discardableResult
  mutating func expect(_ symbol: Symbol) throws(Issue) -> Int {
    let end = token.range.upperBound
    guard try take(symbol) else { throw unexpected("'\(symbol.rawValue)'") }
    return end
  }

  /// The issue that something else was expected here.
  func unexpected(_ wanted: String) -> Issue {
    if case .end = token.kind { return Issue(.unexpectedEnd(wanted: wanted), token.range) }
    let found = String(lexer.text(token.range))
    return Issue(.unexpectedToken(found, wanted: wanted), token.range)
  }

  private func span(_ operands: TreeList<Expression>) -> Range<Int> {
    (operands.first?.range.lowerBound ?? 0)..<(operands.last?.range.upperBound ?? 0)
  }
}

extension Symbol {
  /// The level of an operator that associates to the left; those of 0 bind least, those of 2 most.
  fileprivate var level: Int? {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: 0
    case .plus, .minus: 1
    case .times, .divide, .modulo: 2
    default: nil
    }
  }
}
