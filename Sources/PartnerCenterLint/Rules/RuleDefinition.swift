internal import YAMLText

/// A rule as its file has it, before its expressions are compiled.
final class RuleDefinition: Sendable {
  /// A text of a rule file and where it stands. Of what is built in the text is read when it is needed: most
  /// texts are for messages.
  struct Located: Sendable {
    private enum Content {
      case text(String)
      case value(RuleValue)
    }

    private let content: Content
    let file: String
    let mark: YAMLNode.Mark

    /// - Parameter value: a scalar.
    init(_ value: RuleValue, file: String) {
      content = .value(value)
      self.file = file
      mark = value.mark
    }

    /// Another text that stands at the same place.
    init(_ text: String, at place: Located) {
      content = .text(text)
      (file, mark) = (place.file, place.mark)
    }

    var text: String {
      switch content {
      case .text(let text): text
      case .value(let value): value.text ?? ""
      }
    }

    /// Appends the text in UTF-8.
    func append(to bytes: inout [UInt8]) {
      switch content {
      case .text(let text): bytes += text.utf8
      case .value(let value): value.append(to: &bytes)
      }
    }

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
  let severity: Severity
  let confidence: Confidence
  let code: Int?
  let status: Int?
  let lineCode: Int?
  let help: Located
  let message: Located?
  let arguments: [Located]
  /// What the predicted error holds in its `data`.
  let data: [Located]
  let fix: FixDefinition?
  let test: Test
  let when: Located?
  /// The elements that the rule is asked about, such as `lineItems/*`; nil for the body.
  let each: Located?
  /// Where findings point (expressions: at most one), or the places claimed (shape rules).
  let places: [Located]
  /// Whether it is about requests as such and not about one operation: from `common.yaml`.
  let isCommon: Bool
  /// Whether a source of the user's switched it off: it still owns what it would report, and reports nothing.
  let isOff: Bool
  /// Restricts a common rule; nil for all operations.
  let operations: [String]?
  let file: String
  let mark: YAMLNode.Mark
  private let locatedTitle: Located, locatedSource: Located

  var title: String { locatedTitle.text }
  /// Where Microsoft documents it.
  var source: String { locatedSource.text }

  init(
    _ entry: YAMLMapping, test: Test, places: [Located], isCommon: Bool
  ) throws(RuleFileError) {
    let severity = try entry.word("severity", as: Severity.self, what: "severity")
    let confidence = try entry.word("confidence", as: Confidence.self, what: "confidence")
    guard let severity else { throw entry.error(.missingKey("severity")) }
    guard let confidence else { throw entry.error(.missingKey("confidence")) }
    (self.severity, self.confidence) = (severity, confidence)
    id = try entry.requiredText("id")
    locatedTitle = try entry.requiredLocated("title")
    code = try entry.integer("code")
    status = try entry.status("status")
    lineCode = try entry.integer("lineCode")
    locatedSource = try entry.requiredLocated("source")
    help = try entry.located(try entry.required("help"))
    message = try entry.located("message")
    arguments = try entry.locatedList("arguments")
    data = try entry.locatedList("data")
    fix = try FixDefinition(of: entry)
    self.test = test
    when = try entry.located("when")
    each = try entry.located("each")
    self.places = places
    self.isCommon = isCommon
    isOff = false
    operations = try entry.texts("operations")
    file = entry.file
    mark = entry.mark
  }

  /// Another rule with a severity of the user's; nil switches it off.
  init(_ other: RuleDefinition, severity: Severity?) {
    self.severity = severity ?? other.severity
    isOff = severity == nil
    id = other.id
    (locatedTitle, locatedSource) = (other.locatedTitle, other.locatedSource)
    (code, status, lineCode) = (other.code, other.status, other.lineCode)
    (confidence, test, when, each) = (other.confidence, other.test, other.when, other.each)
    (help, message, arguments, data) = (other.help, other.message, other.arguments, other.data)
    (fix, places) = (other.fix, other.places)
    (isCommon, operations) = (other.isCommon, other.operations)
    (file, mark) = (other.file, other.mark)
  }

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
