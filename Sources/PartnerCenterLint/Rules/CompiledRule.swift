internal import CEL

/// A rule ready to be asked.
final class CompiledRule: Sendable {
  let definition: RuleDefinition
  let when: Deferred<Program>?
  /// Nil for rules about shape and syntax, whose violations are found elsewhere.
  let expression: Deferred<Program>?
  /// From `self` to where findings point.
  let place: ShapePlace?
  let texts: Deferred<RuleTexts>
  /// The scope its expressions are read in: a position in the operation's scopes.
  let scope: Int

  init(
    definition: RuleDefinition, when: Deferred<Program>?, expression: Deferred<Program>?,
    place: ShapePlace?, texts: Deferred<RuleTexts>, scope: Int
  ) {
    self.definition = definition
    self.when = when
    self.expression = expression
    self.place = place
    self.texts = texts
    self.scope = scope
  }

  /// Whether a request that breaks it is refused.
  var refuses: Bool { definition.severity == .error }

  /// Compiles all that is compiled when it is first needed, so that its faults are known.
  func compile() throws(RuleFileError) {
    _ = try when?.value()
    _ = try expression?.value()
    _ = try texts.value()
  }
}

/// The variables that expressions see at one kind of place.
struct Scope: Sendable {
  /// Where the elements are.
  enum Source: Sendable {
    case body
    /// In the context; findings then point to the body as a whole.
    case context
  }

  /// The elements it is about; nil for the body.
  let each: ShapePlace?
  let source: Source
  let environment: Environment
  /// The slot of `self`, and of `index` where there are elements.
  let selfSlot: Int
  let indexSlot: Int?
  let selfShape: JSONShape
  /// Lazy variables that must be forgotten when `self` moves on.
  let elementVariables: Range<Int>
}

/// A rule that is asked about requests: one that is not switched off.
@safe struct Question: @unchecked Sendable {
  /// The rule's position in its operation.
  let rule: Int
  /// The rule's own, which the operation keeps: counting references would cost more than asking most rules does.
  private let when: Unmanaged<Deferred<Program>>?
  private let expression: Unmanaged<Deferred<Program>>?

  init(_ rule: CompiledRule, at position: Int) {
    self.rule = position
    unsafe when = rule.when.map { unsafe .passUnretained($0) }
    unsafe expression = rule.expression.map { unsafe .passUnretained($0) }
  }

  /// The value of `when`; nil where the rule always applies.
  @inline(__always)
  func whether(in evaluation: Evaluation) throws(RuleFileError) -> Value? {
    guard let when = unsafe when else { return nil }
    return try unsafe evaluation.value(of: when)
  }

  /// The value of `expression`; nil where the rule has none.
  @inline(__always)
  func answer(in evaluation: Evaluation) throws(RuleFileError) -> Value? {
    guard let expression = unsafe expression else { return nil }
    return try unsafe evaluation.value(of: expression)
  }
}

extension Evaluation {
  @unsafe @inline(__always)
  fileprivate func value(
    of program: Unmanaged<Deferred<Program>>
  ) throws(RuleFileError) -> Value {
    if let ready = unsafe program._withUnsafeGuaranteedRef({ unsafe $0.ready }) {
      return unsafe ready._withUnsafeGuaranteedRef { evaluate(kept: $0) }
    }
    return try unsafe firstValue(of: program)
  }

  /// The same for a program that is not compiled yet; apart, as it would be in the way of those that are.
  @unsafe @inline(never)
  private func firstValue(
    of program: Unmanaged<Deferred<Program>>
  ) throws(RuleFileError) -> Value {
    evaluate(kept: try unsafe program.takeUnretainedValue().value())
  }
}

/// A run of questions that are asked together.
struct RuleGroup: Sendable {
  /// What they are about.
  enum Subject: Equatable, Sendable {
    /// The text or the shape: what is wrong with these was found before.
    case violations
    case body
    /// The same elements: all questions about the first element, then about the second …
    case elements(scope: Int)
  }

  let subject: Subject
  /// Positions in the operation's questions.
  var questions: Range<Int>
}
