internal import CEL
internal import JSONText

/// An operation with everything that linting a request needs, made once and shared by all threads.
final class CompiledOperation: Sendable {
  let operation: Operation
  /// nil where the request has no body.
  let shape: Shape?
  let contextShape: Shape?
  let layout: Layout
  let claims: ShapeClaims?
  /// In evaluation order.
  let rules: [CompiledRule]
  let groups: [RuleGroup]
  let scopes: [Scope]
  /// The rule that reports a fault of the JSON text, by the fault's name.
  let syntaxRules: [String: Int]
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
    var facts: [(slot: Int, table: FactTable)]
    /// The texts that a broken shape or a fault of the text offers to its messages.
    var offered: [String: Int]
    /// The slot of `index` among them.
    var offeredIndex: Int
  }

  /// Evaluations for the environment with the most variables.
  let evaluations: EvaluationPool

  init(
    operation: Operation, shape: Shape?, contextShape: Shape?, claims: ShapeClaims?,
    rules: [CompiledRule],
    scopes: [Scope], syntaxRules: [String: Int], slots: Slots,
    environment: Environment
  ) {
    self.operation = operation
    self.shape = shape
    self.contextShape = contextShape
    self.layout = shape?.layout() ?? .any
    self.claims = claims
    self.rules = rules
    self.scopes = scopes
    self.syntaxRules = syntaxRules
    self.slots = slots
    evaluations = EvaluationPool(environment)
    groups = CompiledOperation.groups(rules, scopes: scopes)
  }

  private static func groups(_ rules: [CompiledRule], scopes: [Scope]) -> [RuleGroup] {
    var groups: [RuleGroup] = []
    for (position, rule) in rules.enumerated() where !rule.definition.isOff {
      guard rule.condition != nil, scopes[rule.scope].each != nil else {
        groups.append(.single(position))
        continue
      }
      if case .elements(rule.scope, let members)? = groups.last {
        groups[groups.count - 1] = .elements(scope: rule.scope, rules: members + [position])
      } else {
        groups.append(.elements(scope: rule.scope, rules: [position]))
      }
    }
    return groups
  }
}
