internal import CEL
internal import JSONText

/// Turns the definition of an operation into what linting needs: names resolved, expressions checked and
/// compiled, every keyword of the shape given to a rule.
struct OperationCompiler {
  private let definition: OperationDefinition
  private let rules: [RuleDefinition]
  private let shape: Shape?
  private let requestType: Type
  private let contextShape: Shape?
  private var variables: StandardVariables
  private var scopes: [Scope] = []
  private var scopeOfEach: [String: Int] = [:]
  private var templateEnvironment: Environment
  /// One for each scope, and one for the texts of rules about shape and syntax.
  private var expressions: [ExpressionCompiler] = []
  private var templates: ExpressionCompiler

  /// - Parameters:
  ///   - definition: the operation's file.
  ///   - lazy: its named sub-expressions.
  ///   - rules: all rules that apply to it, in evaluation order.
  ///   - library: shapes, tables and the context that expressions may use.
  init(
    _ definition: OperationDefinition, variables lazy: [VariableDefinition],
    rules: [RuleDefinition], library: RuleLibrary
  ) throws(RuleFileError) {
    self.definition = definition
    self.rules = rules
    let texts = ExpressionTexts(lazy, rules)
    let contexts = library.contextShapes
    contextShape = try contexts?.shape(wanted: texts.contextMembers)
    var reader = ShapeReader(shared: library.sharedShapes)
    shape = try definition.shape.map { value throws(RuleFileError) in
      try reader.root(value, file: definition.file)
    }
    requestType = shape?.type(named: "request") ?? .dyn
    var variables = StandardVariables(
      requestType: requestType, target: definition.operation.target)
    let contextType = contextShape.flatMap { contexts?.type(of: $0, wanted: texts.contextMembers) }
    variables.declareContext(contextType ?? .dyn)
    try variables.declareFacts(texts.mentions(of: "facts"), library: library)
    self.variables = variables
    templateEnvironment = variables.environment
    templates = ExpressionCompiler(templateEnvironment)
    try openScope(each: nil, variables: lazy)
    templateEnvironment = self.variables.offer(in: scopes[0].environment)
    templates = ExpressionCompiler(templateEnvironment)
    for each in Set(rules.compactMap(\.each?.text)).sorted() {
      let located = rules.compactMap(\.each).first { $0.text == each }
      try openScope(each: located, variables: lazy)
    }
  }

  /// The operation, ready for requests.
  func compile() throws(RuleFileError) -> CompiledOperation {
    var compiled: [CompiledRule] = []
    for rule in rules { compiled.append(try compile(rule)) }
    let claims = try shape.map { shape throws(RuleFileError) in
      try ShapeClaims(shape, rules: rules, definition: definition)
    }
    return CompiledOperation(
      operation: definition.operation, shape: shape, contextShape: contextShape, claims: claims,
      rules: compiled, scopes: scopes, slots: variables.slots,
      environment: largestEnvironment)
  }

  /// Elements of different places, and texts for messages, take turns in the same slots.
  private var largestEnvironment: Environment {
    scopes.map(\.environment).reduce(templateEnvironment) { $0.slotCount < $1.slotCount ? $1 : $0 }
  }

  // MARK: Scopes

  private mutating func openScope(
    each: RuleDefinition.Located?, variables: [VariableDefinition]
  ) throws(RuleFileError) {
    var environment = scopes.first?.environment ?? self.variables.environment
    var selfSlot = self.variables.slots.body
    var selfType = requestType
    var place: ShapePlace?
    let source = each?.isInContext == true ? Scope.Source.context : .body
    if let each {
      let found = try elements(each, source)
      place = found
      selfType = found.shape.type(named: source == .context ? "context" : "request")
      selfSlot = environment.declare(variable: "self", type: selfType, shadows: true)
    }
    let indexSlot =
      each == nil ? nil : environment.declare(variable: "index", type: .int, shadows: true)
    let lazy = try declare(
      variables.filter { $0.each?.text == each?.text }, in: &environment)
    scopeOfEach[each?.text ?? ""] = scopes.count
    expressions.append(ExpressionCompiler(environment))
    scopes.append(
      Scope(
        each: place, source: source, environment: environment, selfSlot: selfSlot,
        indexSlot: indexSlot, selfShape: JSONShape(of: selfType),
        elementVariables: each == nil ? 0..<0 : lazy))
  }

  private func elements(
    _ each: RuleDefinition.Located, _ source: Scope.Source
  ) throws(RuleFileError) -> ShapePlace {
    guard let root = source == .context ? contextShape : shape else {
      throw each.error(.wrongPlace(each.text, reason: "the operation has no body"))
    }
    return try root.place(source == .context ? each.belowContext : each)
  }

  private func declare(
    _ variables: [VariableDefinition], in environment: inout Environment
  ) throws(RuleFileError) -> Range<Int> {
    let first = environment.slotCount
    for variable in variables {
      let program = try variable.expression.program(in: environment)
      environment.declare(
        variable: "variables.\(variable.name)", type: program.resultType, definedBy: program,
        shadows: true)
    }
    return first..<environment.slotCount
  }

  // MARK: Rules

  private func compile(_ rule: RuleDefinition) throws(RuleFileError) -> CompiledRule {
    let scope = scopeOfEach[rule.each?.text ?? ""] ?? 0
    let isExpression = rule.test.expression != nil
    let compiler = isExpression ? expressions[scope] : templates
    return CompiledRule(
      definition: rule, when: isExpression ? rule.when?.condition(compiler) : nil,
      expression: rule.test.expression?.condition(compiler),
      place: try place(of: rule, in: scopes[scope]),
      texts: Deferred { () throws(RuleFileError) in try RuleTexts(rule, compiler) }, scope: scope)
  }

  private func place(of rule: RuleDefinition, in scope: Scope) throws(RuleFileError) -> ShapePlace?
  {
    guard case .expression = rule.test, let text = rule.places.first else { return nil }
    guard scope.source == .body, let shape = scope.each?.shape ?? shape else {
      throw text.error(
        .wrongPlace(text.text, reason: "findings about the context point to the body as a whole"))
    }
    let place = try shape.place(text)
    guard !place.steps.contains(.elements) else {
      throw text.error(
        .wrongPlace(text.text, reason: "a finding points to one place; use \"each\" for \"*\""))
    }
    return place
  }
}

extension RuleDefinition.Test {
  /// The expression, where it is one that decides.
  fileprivate var expression: RuleDefinition.Located? {
    if case .expression(let expression) = self { expression } else { nil }
  }
}

extension RuleDefinition.Located {
  /// The text as a condition, compiled when it is first asked.
  fileprivate func condition(_ compiler: ExpressionCompiler) -> Deferred<Program> {
    Deferred { () throws(RuleFileError) in
      let program = try compiler.program(self)
      guard program.resultType == .bool || program.resultType == .dyn else {
        throw error(
          .expression("the expression \"\(text)\" is no condition: it is true or false nowhere"))
      }
      return program
    }
  }

  private static let context = "context/"

  /// Whether a place lies in the context and not in the body.
  fileprivate var isInContext: Bool { text.hasPrefix(Self.context) }

  /// The place below the context.
  fileprivate var belowContext: Self {
    .init(String(text.dropFirst(Self.context.count)), at: self)
  }
}
