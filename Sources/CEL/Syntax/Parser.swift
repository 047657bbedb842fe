/// Turns a source into a syntax tree, expanding macros (langdef, "Syntax"): recursive descent for
/// what nests, loops for what repeats.
struct Parser {
  private var lexer: Lexer
  private let limits: Limits
  private let macros: MacroTable
  /// The token that comes next.
  private(set) var token: Token
  private var nesting = 0

  /// Parses a whole source.
  ///
  /// - Throws: the first thing that is wrong with it.
  static func parse(
    _ source: [UInt8], limits: Limits, macros: MacroTable
  ) throws(Issue) -> Expression {
    guard source.count <= limits.length else {
      throw Issue(.tooLong(source.count, limit: limits.length), 0..<0)
    }
    var parser = try Parser(source, limits, macros)
    let expression = try parser.expression()
    guard case .end = parser.token.kind else { throw parser.unexpected("the end") }
    return expression
  }

  private init(_ source: [UInt8], _ limits: Limits, _ macros: MacroTable) throws(Issue) {
    lexer = Lexer(source)
    self.limits = limits
    self.macros = macros
    token = try lexer.next()
  }

  /// `or ? or : expression`.
  mutating func expression() throws(Issue) -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= limits.depth else { throw Issue(.tooDeep(limits.depth), token.range) }
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
    var operands = [first]
    while try take(.or) { operands.append(try and()) }
    return operands.count == 1 ? first : try node(.or(operands), span(operands))
  }

  private mutating func and() throws(Issue) -> Expression {
    let first = try binary(level: 0)
    var operands = [first]
    while try take(.and) { operands.append(try binary(level: 0)) }
    return operands.count == 1 ? first : try node(.and(operands), span(operands))
  }

  private mutating func binary(level: Int) throws(Issue) -> Expression {
    guard level < Symbol.levelCount else { return try unary() }
    var left = try binary(level: level + 1)
    while case .symbol(let symbol) = token.kind, symbol.level == level {
      let place = token.range
      try advance()
      let right = try binary(level: level + 1)
      left = try node(
        .call(
          .init(
            function: Operators.binary(symbol), functionRange: place, target: nil,
            arguments: [left, right])),
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
      let name = symbol == .not ? Operators.not : Operators.negate
      operand = try node(
        .call(
          .init(
            function: name, functionRange: start..<(start + 1), target: nil, arguments: [operand])),
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

  // MARK: Words

  /// Makes a node, unless the tree gets too deep.
  func node(_ kind: Expression.Kind, _ range: Range<Int>) throws(Issue) -> Expression {
    let expression = Expression(kind, range)
    guard expression.depth <= limits.depth else { throw Issue(.tooDeep(limits.depth), range) }
    return expression
  }

  /// Expands a macro, or leaves a call as it is.
  func call(_ call: Expression.Call, _ range: Range<Int>) throws(Issue) -> Expression {
    if let expanded = try macros.expand(call, range, self) { return expanded }
    return try node(.call(call), range)
  }

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
    let found = String(decoding: lexer.source[token.range], as: UTF8.self)
    return Issue(.unexpectedToken(found, wanted: wanted), token.range)
  }

  private func span(_ operands: [Expression]) -> Range<Int> {
    (operands.first?.range.lowerBound ?? 0)..<(operands.last?.range.upperBound ?? 0)
  }
}

extension Symbol {
  /// How many levels of binary operators there are.
  fileprivate static let levelCount = 3

  /// The level of an operator that associates to the left; those of 0 bind least.
  fileprivate var level: Int? {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: 0
    case .plus, .minus: 1
    case .times, .divide, .modulo: 2
    default: nil
    }
  }
}
