internal import CEL
internal import JSONText

/// One request being linted: bytes → document → violations → rules in order → report.
///
/// It is not copied: that would count references to all that it holds.
struct LintSession: ~Copyable {
  private let operation: CompiledOperation
  private let document: JSONDocument
  private let context: Context
  private let workspace: LintWorkspace
  private let evaluation: Evaluation
  /// Whether the body can be read as what the operation expects; if not, only its text is reported.
  private let isReadable: Bool
  /// Gives the texts of codes; asked only when there is something to report.
  private let library: RuleLibrary
  private let violations: [Violation]
  /// The nodes whose text or shape is reported: rules that cannot read these stay silent.
  private let reported: Set<NodeID>
  private var findings: [Finding] = []
  /// How many are beyond the limit.
  private var omittedFindings: Int
  /// Whether one of them is of error level.
  private var isRefused = false
  private var obstacles = Obstacles([])
  private var texts: FindingTexts?
  /// How long rules take, where that is wanted.
  var times: RuleTimes?

  init(
    _ operation: CompiledOperation, _ request: borrowing Request, parameters: [String: String],
    context: Context, now: Moment, library: RuleLibrary
  ) throws(RuleFileError) {
    self.library = library
    self.operation = operation
    self.context = context
    workspace = operation.workspaces.take()
    evaluation = workspace.evaluation
    // An operation without a body ignores one.
    document =
      operation.shape == nil
      ? JSONDocument("") : JSONDocument(request.body, layout: operation.layout)
    isReadable = LintSession.isReadable(document, as: operation.shape)
    (violations, omittedFindings) = try Violation.all(
      in: document, of: operation, workspace.matches)
    reported = Set(violations.filter { !$0.isReadableBySome }.compactMap(\.node))
    operation.slots.bind(
      document, operation.scopes[0].selfShape, path: parameters, headers: request.headers,
      context: context, now: now, in: evaluation)
  }

  /// The report; asked for once.
  mutating func report() throws(RuleFileError) -> Report {
    workspace.exchange(&obstacles)
    defer {
      workspace.exchange(&obstacles)
      operation.workspaces.giveBack(workspace)
    }
    for group in operation.groups where !isSettled {
      switch group.subject {
      case .violations: try report(group.questions)
      case .body: if isReadable { try ask(group.questions, at: document.root) }
      case .elements(let scope): if isReadable { try ask(group.questions, inScope: scope) }
      }
    }
    return finished()
  }

  /// Whether nothing can change the answer, and no further finding is listed: a few bytes of a body can cost as much as
  /// a line, and there may be a hundred thousand of them.
  private var isSettled: Bool { isRefused && findings.count >= Report.findingLimit }

  private static func isReadable(_ document: JSONDocument, as shape: Shape?) -> Bool {
    guard shape?.form == .object else { return true }
    guard let root = document.root else { return false }
    return document.kind(of: root) == .object
  }

  // MARK: Asking

  /// Reports what was found about the text and the shape.
  private mutating func report(_ questions: Range<Int>) throws(RuleFileError) {
    if violations.isEmpty { return }
    for question in questions {
      let rule = operation.questions[question].rule
      for violation in violations where violation.rule == rule {
        try add(rule) { (maker) throws(RuleFileError) in try maker.finding(violation) }
      }
    }
  }

  /// Asks rules about one place.
  private mutating func ask(_ questions: Range<Int>, at node: NodeID?) throws(RuleFileError) {
    if times != nil { return try measure(questions, at: node) }
    for question in questions {
      let verdict = try operation.questions[question].verdict(in: evaluation)
      if case .kept = verdict { continue }
      try settle(operation.questions[question].rule, verdict, at: node)
    }
  }

  /// The same with a look at the clock around each rule.
  private mutating func measure(_ questions: Range<Int>, at node: NodeID?) throws(RuleFileError) {
    for question in questions {
      let rule = operation.questions[question].rule
      let start = RuleTimes.clock
      let verdict = try operation.questions[question].verdict(in: evaluation)
      times?.add(rule, of: operation, since: start)
      try settle(rule, verdict, at: node)
    }
  }

  private mutating func ask(
    _ questions: Range<Int>, inScope number: Int
  ) throws(RuleFileError) {
    let scope = operation.scopes[number]
    switch scope.source {
    case .body: try ask(questions, scope, elementsIn: document)
    case .context:
      if let missing = missingMember(scope) {
        let needs = evaluation.attribute(missing)
        for question in questions {
          obstacles.add(needs, to: operation.questions[question].rule, in: evaluation)
        }
      } else {
        try ask(questions, scope, elementsIn: context.document)
      }
    }
  }

  private mutating func ask(
    _ questions: Range<Int>, _ scope: Scope, elementsIn source: JSONDocument
  ) throws(RuleFileError) {
    guard let each = scope.each, let root = source.root else { return }
    var elements = ElementList(source)
    elements.collect(each.steps[...], from: root, index: 0)
    for (node, index) in elements.nodes {
      if isSettled { return }
      evaluation.set(scope.selfSlot, to: evaluation.json(source, node, scope.selfShape))
      if let slot = scope.indexSlot { evaluation.set(slot, to: .int(Int64(index))) }
      evaluation.clear(scope.elementVariables)
      try ask(questions, at: source === document ? node : document.root)
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

  private mutating func settle(
    _ rule: Int, _ verdict: Verdict, at node: NodeID?
  ) throws(RuleFileError) {
    switch verdict {
    case .kept: break
    case .broken: try add(rule) { (maker) throws(RuleFileError) in try maker.finding(at: node) }
    case .unknown(let names): obstacles.add(names, to: rule, in: evaluation)
    case .misread(let node, let tree):
      let isReported = tree == document.tree && reported.contains(node)
      if !isReported { obstacles.add(.misread, to: rule) }
    case .failed(let error): obstacles.add(.error(error), to: rule)
    case .undecided: obstacles.add(.undecided, to: rule)
    }
  }

  /// Adds a finding, unless there are enough; the first refusal, which decides the answer, always is.
  private mutating func add(
    _ rule: Int, make: (FindingMaker) throws(RuleFileError) -> Finding
  ) throws(RuleFileError) {
    let isRefusal = operation.rules[rule].refuses
    guard findings.count < Report.findingLimit || isRefusal && !isRefused else {
      omittedFindings += 1
      return
    }
    findings.append(try make(maker(of: rule)))
    isRefused = isRefused || isRefusal
  }

  private mutating func maker(of rule: Int) -> FindingMaker {
    let texts = if let texts { texts } else { FindingTexts(document, library) }
    self.texts = texts
    return FindingMaker(operation, operation.rules[rule], evaluation, texts)
  }

  // MARK: Finishing

  private mutating func finished() -> Report {
    Report(
      operation: operation.operation.name, findings: findings, omittedFindings: omittedFindings,
      unchecked: obstacles.unchecked(), unrefused: unrefused)
  }

  /// The answer where nothing is refused.
  private var unrefused: Prediction {
    obstacles.isOpen
      ? Prediction(outcome: .undetermined, status: nil, error: nil)
      : Prediction(outcome: .accepted, status: operation.operation.success, error: nil)
  }
}
