internal import JSONText

/// Deduces the types of a syntax tree and finds out what its names and calls mean (langdef, "Name
/// Resolution" and "Gradual Type Checking").
///
/// What is found out is kept by the numbers of the expressions. A strict check reports what does not fit; otherwise it is left
/// to the evaluation.
struct Checker: ~Copyable {
  // What an environment has, without ways to it that would have to be gone again for every name.
  let container: String
  let variables: NameTable<Environment.Variable>
  let namespaces: NameIndex
  let functions: FunctionTable
  let types: NameTable<Type>
  /// Owns the names that are put together.
  let tree: SyntaxTree
  let isStrict: Bool
  var deductions: Deductions
  private(set) var issues: [Issue] = []
  var substitution = Substitution()
  /// The positions of the overloads that fit the present call.
  var fitting: [Int32] = []
  /// The variables of the macros around the present expression; a variable is known by its place.
  private(set) var scope: [Local] = []

  /// A variable of a macro.
  struct Local {
    let name: UTF8Slice
    let type: Type
    var enumeration: [String]?
  }

  init(_ environment: Environment, _ tree: SyntaxTree, isStrict: Bool) {
    container = environment.container
    variables = environment.variables
    namespaces = environment.namespaces
    functions = environment.functions
    types = environment.types
    self.tree = tree
    deductions = Deductions(tree)
    self.isStrict = isStrict
  }

  /// Checks a whole tree.
  ///
  /// - Returns: its type, `dyn` standing for all that is not known.
  mutating func deduce(_ root: Expression) -> Type {
    check(root)
    return substitution.final(found(root))
  }

  /// Checks an expression and notes its type.
  mutating func check(_ expression: Expression) {
    switch expression.kind {
    case .literal(let literal): note(Checker.type(of: literal), of: expression)
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
      inScope([Local(name: name, type: found(value), enumeration: enumeration(value))]) {
        $0.check(body)
      }
      note(found(body), of: expression)
      note(enumeration: enumeration(body), of: expression)
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

  // MARK: What is found out

  /// The type that was noted of an expression.
  func found(_ expression: Expression) -> Type { deductions.type(of: expression) }

  /// The type of a checked expression as far as it is known now.
  func type(_ expression: Expression) -> Type { substitution.apply(found(expression)) }

  /// The type of a checked expression in a message.
  func shown(_ expression: Expression) -> String {
    substitution.final(found(expression)).description
  }

  func enumeration(_ expression: Expression) -> [String]? {
    deductions.enumeration(of: expression)
  }

  mutating func note(_ type: Type, of expression: Expression) {
    deductions.note(type, of: expression)
  }

  mutating func note(meaning: Meaning, of expression: Expression) {
    deductions.note(meaning, of: expression)
  }

  mutating func note(enumeration: [String]?, of expression: Expression) {
    if let enumeration { deductions.note(enumeration, of: expression) }
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
    if deductions.isBool(expression) { return }
    if !substitution.assign([found(expression)], to: [.bool]) {
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
    _ expression: Expression, _ operands: TreeList<Expression>, _ role: String
  ) {
    for operand in operands {
      check(operand)
      requireBool(operand, role)
    }
    note(.bool, of: expression)
  }

  private mutating func checkConditional(
    _ expression: Expression, _ condition: Expression, _ yes: Expression, _ no: Expression
  ) {
    check(condition)
    requireBool(condition, "the condition of '? :'")
    check(yes)
    check(no)
    if !substitution.assign([found(no)], to: [found(yes)]) {
      report(.branchesDiffer(shown(yes), shown(no)), expression.range)
    }
    note(substitution.join(found(yes), found(no)), of: expression)
    if enumeration(yes) == enumeration(no) { note(enumeration: enumeration(yes), of: expression) }
  }
}
