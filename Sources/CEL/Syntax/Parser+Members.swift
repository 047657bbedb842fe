internal import JSONText

extension Parser {
  /// A primary expression and what is selected, indexed or called on it.
  mutating func member() throws(Issue) -> Expression {
    var operand = try primary()
    while true {
      if try take(.dot) {
        operand = try selection(of: operand)
      } else if try take(.leftBracket) {
        let isOptional = try take(.question)
        let index = try expression()
        let end = try expect(.rightBracket)
        operand = try node(
          .index(operand, index, isOptional: isOptional), operand.range.lowerBound..<end)
      } else if token.kind.isSymbol(.leftBrace), case .select = operand.kind {
        throw Issue(.objectConstruction, token.range)
      } else {
        return operand
      }
    }
  }

  /// What follows a dot: `name`, `?name`, or `name(…)`.
  private mutating func selection(of operand: Expression) throws(Issue) -> Expression {
    let isOptional = try take(.question)
    let place = token.range
    let isQuoted: Bool
    let name: UTF8Slice
    switch token.kind {
    case .identifier(let text), .reserved(let text): (name, isQuoted) = (text, false)
    case .quotedIdentifier(let text): (name, isQuoted) = (text, true)
    default: throw unexpected("a field name")
    }
    try advance()
    let start = operand.range.lowerBound
    if !isOptional, !isQuoted, try take(.leftParenthesis) {
      let (arguments, end) = try arguments()
      return try call(
        .init(
          function: name, functionRange: SourceRange(place), target: operand,
          arguments: arguments), start..<end)
    }
    let selection = Expression.Selection(
      name: name, nameRange: SourceRange(place), isOptional: isOptional)
    return try node(.select(operand, selection), start..<place.upperBound)
  }

  /// The arguments after an opening parenthesis, and where its partner ends.
  private mutating func arguments() throws(Issue) -> (TreeList<Expression>, Int) {
    guard !token.kind.isSymbol(.rightParenthesis) else {
      return (TreeList(), try expect(.rightParenthesis))
    }
    let start = wait(for: try expression())
    while try take(.comma) { wait(forNext: try expression()) }
    let arguments = collected(from: start)
    return (arguments, try expect(.rightParenthesis))
  }

  private mutating func primary() throws(Issue) -> Expression {
    let start = token.range.lowerBound
    switch token.kind {
    case .literal(let literal):
      let range = token.range
      try advance()
      return try node(.literal(literal), range)
    case .identifier: return try name(isAbsolute: false, start)
    case .symbol(.dot):
      try advance()
      return try name(isAbsolute: true, start)
    case .symbol(.leftParenthesis):
      try advance()
      let inner = try expression()
      try expect(.rightParenthesis)
      return inner
    case .symbol(.leftBracket):
      try advance()
      return try list(start)
    case .symbol(.leftBrace):
      try advance()
      return try map(start)
    case .reserved(let word): throw Issue(.reservedWord(String(word)), token.range)
    case .leastIntegerDigits:
      throw Issue(.numberOutOfRange("9223372036854775808"), token.range)
    default: throw unexpected("an expression")
    }
  }

  /// A name, or a call of a global function.
  private mutating func name(isAbsolute: Bool, _ start: Int) throws(Issue) -> Expression {
    guard case .identifier(let name) = token.kind else { throw unexpected("a name") }
    let place = token.range
    try advance()
    if try take(.leftParenthesis) {
      let (arguments, end) = try arguments()
      return try call(
        .init(
          function: isAbsolute ? tree.memory.text("." + String(name)) : name,
          functionRange: SourceRange(place), target: nil, arguments: arguments), start..<end)
    }
    guard !token.kind.isSymbol(.leftBrace) else {
      throw Issue(.objectConstruction, token.range)
    }
    return try node(.name(name, isAbsolute: isAbsolute), start..<place.upperBound)
  }

  private mutating func list(_ start: Int) throws(Issue) -> Expression {
    var items: [Expression.ListItem] = []
    while !token.kind.isSymbol(.rightBracket) {
      let isOptional = try take(.question)
      items.append(.init(value: try expression(), isOptional: isOptional))
      guard try take(.comma) else { break }
    }
    let end = try expect(.rightBracket)
    return try node(.list(TreeList(items[...], in: tree)), start..<end)
  }

  private mutating func map(_ start: Int) throws(Issue) -> Expression {
    var items: [Expression.MapItem] = []
    while !token.kind.isSymbol(.rightBrace) {
      let isOptional = try take(.question)
      let key = try expression()
      try expect(.colon)
      items.append(.init(key: key, value: try expression(), isOptional: isOptional))
      guard try take(.comma) else { break }
    }
    let end = try expect(.rightBrace)
    return try node(.map(TreeList(items[...], in: tree)), start..<end)
  }
}
