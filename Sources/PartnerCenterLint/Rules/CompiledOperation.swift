internal import CEL
internal import JSONText

/// An operation with everything that linting a request needs, made once and shared by all threads.
final class CompiledOperation: Sendable {
  let operation: Operation
  /// nil where the request has no body.
  let shape: Shape?
  let contextShape: Shape?
  let layout: Layout
  /// The shape as it is walked along.
  let shapes: ShapeChecks?
  /// In evaluation order.
  let rules: [CompiledRule]
  /// The rules that are asked, in evaluation order.
  let questions: [Question]
  let groups: [RuleGroup]
  let scopes: [Scope]
  /// Needed for the few texts that have a fault.
  let syntaxClaims: Deferred<SyntaxClaims>
  let slots: Slots

  /// The slots of the variables that every evaluation sets.
  struct Slots: Sendable {
    /// The body, under the names `request` and, outside of elements, `self`.
    var request: Int, body: Int
    var now: Int
    /// The header fields by their names in lower case.
    var headers: Int
    var context: Int
    var contextReading: JSONShape
    var path: [String: Int]
    /// The texts that a broken shape or a fault of the text offers to its messages.
    var offered: [String: Int]
    /// The slot of `index` among them.
    var offeredIndex: Int
  }

  /// Workspaces for the environment with the most variables.
  let workspaces: WorkspacePool

  init(
    operation: Operation, shape: Shape?, contextShape: Shape?, claims: ShapeClaims?,
    rules: [CompiledRule],
    scopes: [Scope], slots: Slots,
    environment: Environment
  ) {
    self.operation = operation
    self.shape = shape
    self.contextShape = contextShape
    self.layout = shape?.layout() ?? .any
    shapes = shape.flatMap { shape in claims.map { ShapeChecks(shape, claims: $0) } }
    self.rules = rules
    self.scopes = scopes
    syntaxClaims = Deferred { () throws(RuleFileError) in
      try SyntaxClaims(rules.map(\.definition))
    }
    self.slots = slots
    workspaces = WorkspacePool(environment, rules: rules)
    questions = rules.enumerated().filter { !$1.definition.isOff }.map { Question($1, at: $0) }
    groups = CompiledOperation.groups(questions.map { rules[$0.rule] }, scopes: scopes)
  }

  private static func groups(_ asked: [CompiledRule], scopes: [Scope]) -> [RuleGroup] {
    var groups: [RuleGroup] = []
    for (position, rule) in asked.enumerated() {
      let subject = subject(of: rule, scopes)
      if groups.last?.subject == subject {
        groups[groups.count - 1].questions =
          groups[groups.count - 1].questions.lowerBound..<position + 1
      } else {
        groups.append(RuleGroup(subject: subject, questions: position..<position + 1))
      }
    }
    return groups
  }

  private static func subject(of rule: CompiledRule, _ scopes: [Scope]) -> RuleGroup.Subject {
    if rule.expression == nil { return .violations }
    return scopes[rule.scope].each == nil ? .body : .elements(scope: rule.scope)
  }
}
