/// Deduces the types of a syntax tree and finds out what its names and calls mean (langdef, "Name
/// Resolution" and "Gradual Type Checking").
///
/// Findings are written into the tree. A strict check reports what does not fit; otherwise it is left
/// to the evaluation.
struct Checker {
  let environment: Environment
  let isStrict: Bool
  private(set) var issues: [Issue] = []
  var substitution = Substitution()
  /// The variables of the macros around the present expression; a variable is known by its place.
  private(set) var scope: [Local] = []

  /// A variable of a macro.
  struct Local {
    let name: String
    let type: Type
    var enumeration: [String]?
  }

  init(_ environment: Environment, isStrict: Bool) {
    self.environment = environment
    self.isStrict = isStrict
  }

  /// Checks a whole tree.
  ///
  /// - Returns: its type, `dyn` standing for all that is not known.
  mutating func deduce(_ tree: Expression) -> Type {
    check(tree)
    return substitution.final(tree.type)
  }

  /// Checks an expression and notes its type.
  mutating func check(_ expression: Expression) {
    switch expression.kind {
    case .literal(let literal): expression.type = Checker.type(of: literal)
    case .name(let name, let isAbsolute): checkName(expression, name, isAbsolute)
    case .select(let operand, let selection): checkSelect(expression, operand, selection)
    case .index(let operand, let index, let isOptional):
      checkIndex(expression, operand, index, isOptional)
    case .call(let call): checkCall(expression, call)
    case .conditional(let condition, let yes, let no):
      checkConditional(expression, condition, yes, no)
    case .and(let operands): checkLogic(expression, operands, "an operand of '&&'")
    case .or(let operands): checkLogic(expression, operands, "an operand of '||'")
    case .list(let items): checkList(expression, items)
    case .map(let items): checkMap(expression, items)
    case .comprehension(let loop): checkComprehension(expression, loop)
    case .binding(let name, let value, let body):
      check(value)
      inScope([Local(name: name, type: value.type, enumeration: value.enumeration)]) {
        $0.check(body)
      }
      expression.type = body.type
      expression.enumeration = body.enumeration
    }
  }

  private static func type(of literal: Literal) -> Type {
    switch literal {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    }
  }

  /// The type of a checked expression as far as it is known now.
  func type(_ expression: Expression) -> Type { substitution.apply(expression.type) }

  /// The type of a checked expression in a message.
  func shown(_ expression: Expression) -> String {
    substitution.final(expression.type).description
  }

  /// Notes an issue, where the check is strict.
  mutating func report(_ fact: Issue.Fact, _ range: Range<Int>) {
    if isStrict, issues.count < Checker.maximumIssues { issues.append(Issue(fact, range)) }
  }

  /// More are not noted: an expression with so many has one cause.
  private static let maximumIssues = 50

  /// Puts a better issue in the place of the last.
  mutating func replaceLastIssue(_ fact: Issue.Fact, _ range: Range<Int>) {
    guard !issues.isEmpty else { return }
    issues[issues.count - 1] = Issue(fact, range)
  }

  /// Reports an expression that has to be bool and cannot be.
  mutating func requireBool(_ expression: Expression, _ role: String) {
    if expression.type == .bool { return }
    if !substitution.assign([expression.type], to: [.bool]) {
      report(.notBool(shown(expression), role: role), expression.range)
    }
  }

  /// Does something while some variables are in scope.
  mutating func inScope(_ locals: [Local], _ body: (inout Checker) -> Void) {
    scope += locals
    body(&self)
    scope.removeLast(locals.count)
  }

  private mutating func checkLogic(
    _ expression: Expression, _ operands: [Expression], _ role: String
  ) {
    for operand in operands {
      check(operand)
      requireBool(operand, role)
    }
    expression.type = .bool
  }

  private mutating func checkConditional(
    _ expression: Expression, _ condition: Expression, _ yes: Expression, _ no: Expression
  ) {
    check(condition)
    requireBool(condition, "the condition of '? :'")
    check(yes)
    check(no)
    if !substitution.assign([no.type], to: [yes.type]) {
      report(.branchesDiffer(shown(yes), shown(no)), expression.range)
    }
    expression.type = substitution.join(yes.type, no.type)
    if yes.enumeration == no.enumeration { expression.enumeration = yes.enumeration }
  }
}
