internal import CEL

/// A rule ready to be asked.
final class CompiledRule: Sendable {
  /// The compiled form of `expression` and `when`; nil for rules about shape and syntax, whose
  /// violations are found elsewhere.
  final class Condition: Sendable {
    let when: Deferred<Program>?
    let expression: Deferred<Program>

    init(when: Deferred<Program>?, expression: Deferred<Program>) {
      self.when = when
      self.expression = expression
    }
  }

  let definition: RuleDefinition
  let condition: Condition?
  /// From `self` to where findings point.
  let place: ShapePlace?
  let texts: Deferred<RuleTexts>
  /// The scope its expressions are read in: a position in the operation's scopes.
  let scope: Int

  init(
    definition: RuleDefinition, condition: Condition?, place: ShapePlace?,
    texts: Deferred<RuleTexts>,
    scope: Int
  ) {
    self.definition = definition
    self.condition = condition
    self.place = place
    self.texts = texts
    self.scope = scope
  }

  /// Compiles all that is compiled when it is first needed, so that its faults are known.
  func compile() throws(RuleFileError) {
    _ = try condition?.when?.value()
    _ = try condition?.expression.value()
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
  let elementVariables: [Int]
}

/// A run of rules that are asked together.
enum RuleGroup: Sendable {
  /// One rule about the body, its text or its shape.
  case single(Int)
  /// Rules about the same elements: all of them for the first element, then for the second …
  case elements(scope: Int, rules: [Int])
}
