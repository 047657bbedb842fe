internal import CEL
internal import JSONText
internal import Patterns

/// One request being linted: bytes → document → violations → rules in order → report.
struct LintSession {
  let operation: CompiledOperation
  let document: JSONDocument
  let evaluation: Evaluation
  private let context: Context
  /// Whether the body can be read as what the operation expects; if not, only its text is reported.
  private let isReadable: Bool
  /// Gives the texts of codes; asked only when there is something to report.
  private let library: RuleLibrary
  private var findings: [Finding] = []
  /// What kept rules from an answer, by the rule's position; empty while nothing did.
  private var obstacles: [Obstacle?] = []
  private var texts: FindingTexts?
  /// How long rules take, where that is wanted.
  var times: RuleTimes?
  private var violations: [Violation] = []
  /// The nodes that violations are about: rules that cannot read these stay silent.
  private var reported: Set<NodeID> = []
  private static let misread =
    "a value of the context or of a fact table is not of the type that its shape declares"

  init(
    _ operation: CompiledOperation, _ request: Request, parameters: [String: String],
    context: Context, now: Moment, library: RuleLibrary
  ) {
    self.library = library
    self.operation = operation
    self.context = context
    // An operation without a body ignores one.
    document =
      operation.shape == nil
      ? JSONDocument("") : JSONDocument(request.body, layout: operation.layout)
    isReadable = LintSession.isReadable(document, as: operation.shape)
    evaluation = operation.evaluations.take()
    bind(parameters, request.headers, now: now)
  }

  /// The report; asked for once.
  mutating func report() throws(RuleFileError) -> Report {
    defer { operation.evaluations.giveBack(evaluation) }
    violations = findViolations()
    reported = Set(violations.compactMap(\.node))
    for group in operation.groups {
      switch group {
      case .single(let rule): try apply(rule)
      case .elements(let scope, let rules): try apply(rules, inScope: scope)
      }
    }
    return finished()
  }

  private static func isReadable(_ document: JSONDocument, as shape: Shape?) -> Bool {
    guard shape?.form == .object else { return true }
    guard let root = document.root else { return false }
    return document.kind(of: root) == .object
  }

  // MARK: Preparing

  private func bind(_ parameters: [String: String], _ headers: Headers, now: Moment) {
    let slots = operation.slots
    if let root = document.root {
      let body = evaluation.json(document, root, operation.scopes[0].selfShape)
      evaluation.set(slots.request, to: body)
      evaluation.set(slots.body, to: body)
    }
    evaluation.set(slots.now, to: .timestamp(now.timestamp))
    evaluation.set(slots.headers, to: value(of: headers))
    if let root = context.document.root {
      evaluation.set(
        slots.context, to: evaluation.json(context.document, root, slots.contextReading))
    }
    for (name, slot) in slots.path {
      let value = parameters[name].map { evaluation.string($0) }
      evaluation.set(slot, to: value ?? evaluation.unknown("path.\(name)"))
    }
    for (slot, table) in slots.facts {
      guard let root = table.document.root else { continue }
      evaluation.set(slot, to: evaluation.json(table.document, root, table.reading))
    }
  }

  /// A map of the header fields by their names in lower case.
  private func value(of headers: Headers) -> Value {
    evaluation.map(
      headers.combined.map { (evaluation.string($0.name), evaluation.string($0.value)) })
  }

  private func findViolations() -> [Violation] {
    guard operation.shape != nil else { return [] }
    var violations: [Violation] = []
    for fault in document.faults {
      guard let rule = operation.syntaxRules[fault.kind.name] else { continue }
      let node = document.node(at: fault.range.lowerBound)
      violations.append(Violation(rule: rule, node: node, fact: .fault(fault)))
    }
    guard let shape = operation.shape, let claims = operation.claims, let root = document.root
    else {
      return violations
    }
    var walk = ShapeWalk(document, claims: claims, workspace: MatchWorkspace())
    walk.walkBody(root, as: shape)
    return violations + walk.violations
  }

  // MARK: Applying

  private mutating func apply(_ rule: Int) throws(RuleFileError) {
    let compiled = operation.rules[rule]
    guard compiled.condition != nil else {
      for violation in violations where violation.rule == rule {
        findings.append(try maker(of: compiled).finding(violation))
      }
      return
    }
    guard isReadable else { return }
    try settle(rule, verdict(of: rule), at: document.root)
  }

  private mutating func apply(_ rules: [Int], inScope number: Int) throws(RuleFileError) {
    guard isReadable else { return }
    let scope = operation.scopes[number]
    switch scope.source {
    case .body: try apply(rules, scope, elementsIn: document)
    case .context:
      if let missing = missingMember(scope) {
        for rule in rules { hinder(rule) { $0.needs.insert(missing) } }
      } else {
        try apply(rules, scope, elementsIn: context.document)
      }
    }
  }

  private mutating func apply(
    _ rules: [Int], _ scope: Scope, elementsIn source: JSONDocument
  ) throws(RuleFileError) {
    guard let each = scope.each, let root = source.root else { return }
    var elements = ElementList(source)
    elements.collect(each.steps[...], from: root, index: 0)
    for (node, index) in elements.nodes {
      evaluation.set(scope.selfSlot, to: evaluation.json(source, node, scope.selfShape))
      if let slot = scope.indexSlot { evaluation.set(slot, to: .int(Int64(index))) }
      for slot in scope.elementVariables { evaluation.clear(slot) }
      let place = source === document ? node : document.root
      for rule in rules {
        try settle(rule, verdict(of: rule), at: place)
      }
    }
  }

  /// The member of the context that elements are below of, where it was not given.
  private func missingMember(_ scope: Scope) -> String? {
    guard case .member(let slot)? = scope.each?.steps.first, let shape = operation.contextShape
    else {
      return nil
    }
    let member = context.document.root.flatMap { context.document.member(slot, of: $0) }
    let isGiven = member.map { context.document.kind(of: $0) != .null } ?? false
    return isGiven ? nil : "context.\(shape.properties[slot].name)"
  }

  private mutating func verdict(of rule: Int) throws(RuleFileError) -> Verdict {
    guard times != nil else { return try operation.rules[rule].verdict(in: evaluation) }
    let start = RuleTimes.clock
    let verdict = try operation.rules[rule].verdict(in: evaluation)
    times?.add(rule, of: operation, since: start)
    return verdict
  }

  private mutating func settle(
    _ rule: Int, _ verdict: Verdict, at node: NodeID?
  ) throws(RuleFileError) {
    switch verdict {
    case .kept: break
    case .misread(let node):
      guard !reported.contains(node) else { return }
      hinder(rule) { $0.failure = $0.failure ?? LintSession.misread }
    case .broken: findings.append(try maker(of: operation.rules[rule]).finding(at: node))
    case .unknown(let names): hinder(rule) { $0.needs.formUnion(names) }
    case .failed(let reason): hinder(rule) { $0.failure = $0.failure ?? reason }
    }
  }

  private mutating func maker(of rule: CompiledRule) -> FindingMaker {
    let texts = if let texts { texts } else { FindingTexts(document, library) }
    self.texts = texts
    return FindingMaker(operation, rule, evaluation, texts)
  }

  private mutating func hinder(_ rule: Int, _ change: (inout Obstacle) -> Void) {
    if obstacles.isEmpty {
      obstacles = Array(repeating: nil, count: operation.rules.count)
    }
    var obstacle = obstacles[rule] ?? Obstacle()
    change(&obstacle)
    obstacles[rule] = obstacle
  }

  /// The rules without an answer, in evaluation order.
  private var hindered: [(position: Int, obstacle: Obstacle)] {
    obstacles.enumerated().compactMap { position, obstacle in obstacle.map { (position, $0) } }
  }

  // MARK: Finishing

  private func finished() -> Report {
    let unchecked = hindered.map { position, obstacle in
      let rule = operation.rules[position].definition
      return Unchecked(
        rule: rule.id, code: rule.code ?? rule.lineCode, needs: obstacle.needs.sorted(),
        failure: obstacle.failure)
    }
    let decisive = hindered.contains { position, _ in
      operation.rules[position].definition.severity == .error
    }
    return Report(
      operation: operation.operation.name, findings: findings, unchecked: unchecked,
      unrefused: unrefused(isOpen: decisive))
  }

  /// The answer where nothing is refused.
  private func unrefused(isOpen: Bool) -> Prediction {
    if isOpen { return Prediction(outcome: .undetermined, status: nil, error: nil) }
    return Prediction(outcome: .accepted, status: operation.operation.success, error: nil)
  }
}
