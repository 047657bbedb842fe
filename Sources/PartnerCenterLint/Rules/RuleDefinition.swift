internal import YAMLText

/// A rule as its file has it, before its expressions are compiled.
struct RuleDefinition: Sendable {
  /// A text of a rule file and where it stands.
  struct Located: Sendable {
    let text: String
    let file: String
    let mark: YAMLNode.Mark

    func error(_ fact: RuleFileError.Fact) -> RuleFileError {
      RuleFileError(file: file, mark: mark, fact: fact)
    }
  }

  /// What decides whether the rule is kept.
  enum Test: Sendable {
    /// A CEL expression that is true when all is in order.
    case expression(Located)
    /// Keywords of the shape, at the rule's places or wherever no other rule claims them.
    case shape([Shape.Keyword])
    /// Faults of the JSON text, by the names that `JSONText.Fault` gives them.
    case syntax([String])
  }

  let id: String
  let title: String
  var severity: Severity
  let confidence: Confidence
  let code: Int?
  let status: Int?
  let lineCode: Int?
  let source: String
  let help: Located
  let message: Located?
  let arguments: [Located]
  /// What the predicted error holds in its `data`.
  let data: [Located]
  let test: Test
  let when: Located?
  /// The elements that the rule is asked about, such as `lineItems/*`; nil for the body.
  let each: Located?
  /// Where findings point (expressions: at most one), or the places claimed (shape rules).
  let places: [Located]
  /// Whether it is about requests as such and not about one operation: from `common.yaml`.
  let isCommon: Bool
  /// Restricts a common rule; nil for all operations.
  let operations: [String]?
  let file: String
  let mark: YAMLNode.Mark

  /// Where in the file the rule begins.
  func error(_ fact: RuleFileError.Fact) -> RuleFileError {
    RuleFileError(file: file, mark: mark, fact: fact)
  }
}

/// A named sub-expression of an operation.
struct VariableDefinition: Sendable {
  let name: String
  let expression: RuleDefinition.Located
  let each: RuleDefinition.Located?
}
