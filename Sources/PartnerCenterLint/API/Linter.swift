internal import JSONText

/// Predicts how Partner Center would answer requests.
///
/// Made once from rules and used from any number of threads at the same time. An operation is read and
/// compiled when it is first asked about.
///
/// ```swift
/// let linter = try Linter()
/// let report = try linter.lint(Request(body: bytes, operation: "customer-create"))
/// ```
public final class Linter: Sendable {
  /// The version of pclint and its rules.
  public static let version = "0.1.0"

  private let rulebook: Rulebook

  private var library: RuleLibrary { rulebook.library }
  private var catalogue: OperationCatalogue { rulebook.catalogue }

  /// Takes the rules that come with pclint.
  ///
  /// - Throws: `RuleFileError` never for the rules as shipped.
  public init() throws(RuleFileError) { rulebook = try Rulebook.shipped.get() }

  /// Takes the shipped rules and those of further directories, which may add rules, fact tables and
  /// operations, and switch off or re-level shipped rules by id.
  ///
  /// With further directories all rules are compiled at once, so that a fault in them is known.
  ///
  /// - Throws: `RuleFileError` with the place of the first fault.
  public convenience init(adding sources: [RuleSource]) throws(RuleFileError) {
    if sources.isEmpty {
      try self.init()
    } else {
      try self.init([.embedded] + sources)
      try validate()
    }
  }

  /// Takes the shipped rules and those of further directories, some of them with severities of the user's.
  ///
  /// - Parameters:
  ///   - sources: as above.
  ///   - overrides: win over what the directories say about the same rules; an id that no rule has is passed over.
  /// - Throws: `LintError.rules` with the place of the first fault of a directory.
  public convenience init(
    adding sources: [RuleSource], overriding overrides: [RuleOverride]
  ) throws(LintError) {
    do throws(RuleFileError) {
      if overrides.isEmpty {
        try self.init(adding: sources)
      } else {
        try self.init([.embedded] + sources, overriding: overrides)
        if !sources.isEmpty { try validate() }
      }
    } catch {
      throw .rules(error)
    }
  }

  init(_ sources: [RuleSource], overriding overrides: [RuleOverride] = []) throws(RuleFileError) {
    rulebook = try Rulebook(sources, overriding: overrides)
  }

  // MARK: What there is

  /// The operations, in alphabetical order.
  public var operations: [Operation] { catalogue.heads.map(\.operation) }

  /// All error codes of the catalogue: those of error bodies in ascending order, then those of cart lines and
  /// of other number spaces.
  ///
  /// - Throws: `RuleFileError` where a rule file is at fault, never for the rules as shipped.
  public func codes() throws(RuleFileError) -> [ErrorCode] { try library.codes().codes }

  /// All rules, in the order of operations and of evaluation.
  public func rules() throws(RuleFileError) -> [RuleDescription] {
    try RuleDescriptions(catalogue).all
  }

  /// The ids of all rules, those that are switched off too.
  public func ruleIDs() throws(RuleFileError) -> Set<String> {
    var ids: Set<String> = []
    for head in catalogue.heads {
      ids.formUnion(try catalogue.allRules(of: catalogue.definition(head)).map(\.id))
    }
    return ids
  }

  /// Every code of the catalogue with the rules that predict it, in the order of the catalogue.
  public func predictions() throws(RuleFileError) -> [(code: ErrorCode, rules: [RuleDescription])] {
    let codes = try library.codes()
    let rules = try rules()
    return codes.codes.map { code in (code, rules.filter { codes.predicts($0, code) }) }
  }

  // MARK: Linting

  /// Predicts the answer to one request.
  ///
  /// - Parameters:
  ///   - request: the body and what is known of method, path and operation.
  ///   - context: what the service knows; rules that need what is absent stay unchecked.
  ///   - now: the moment to predict for; nil takes the context's `now`, or else the clock.
  /// - Throws: `LintError` for misuse: an operation that is unknown or cannot be derived, or a fault in a
  ///   rule file. A bad request is never an error.
  public func lint(
    _ request: Request, context: Context? = nil, now: Moment? = nil
  ) throws(LintError) -> Report {
    var times: RuleTimes?
    return try lint(request, context: context, now: now, times: &times)
  }

  /// Predicts the answer to one request, and adds up how long each rule takes.
  ///
  /// - Parameter times: nil measures nothing; the clock costs more than most rules do.
  /// - Throws: as the method above.
  public func lint(
    _ request: Request, context: Context? = nil, now: Moment? = nil, times: inout RuleTimes?
  ) throws(LintError) -> Report {
    let (head, parameters) = try target(of: request)
    let operation = try compile(head)
    do {
      var session = try LintSession(
        operation, request, parameters: parameters, context: context ?? .empty,
        now: now ?? context?.now ?? Moment.current, library: library)
      // Handed over and back, so that it is not copied.
      swap(&session.times, &times)
      defer { swap(&session.times, &times) }
      return try session.report()
    } catch {
      throw .rules(error)
    }
  }

  /// Reads a context snapshot for requests of this linter.
  ///
  /// - Parameter json: a JSON object as the contract describes it.
  /// - Throws: `LintError.context` where it is none, or has a member that the contract does not know.
  public func context(_ json: [UInt8]) throws(LintError) -> Context {
    let (document, reading): (JSONDocument, ContextReader.Reading)
    do {
      (document, reading) = try library.contexts.read(json)
    } catch {
      throw .rules(error)
    }
    return try Context(document, reading)
  }

  /// Compiles all rules of all operations, checks that every code they name is in the catalogue, and
  /// that the fact tables are as their shapes declare.
  public func validate() throws(RuleFileError) {
    try library.checkTables()
    var check = RuleSetCheck(library, operations: operations.map(\.name))
    let codes = try library.codes()
    for head in catalogue.heads {
      try check.add(try catalogue.allRules(of: catalogue.definition(head)))
      let operation = try rulebook.compiled(head)
      _ = try operation.syntaxClaims.value()
      for rule in operation.rules {
        try CodeCheck(codes).check(rule.definition, operation: head.operation.name)
        try rule.compile()
      }
    }
    try check.finish()
  }

  /// The operation, and the ids that stand in the path.
  private func target(
    of request: Request
  ) throws(LintError) -> (OperationHead, parameters: [String: String]) {
    if let name = request.operation, let parameters = request.parameters {
      return (try head(of: name), parameters)
    }
    return try OperationChoice(catalogue.heads).choose(for: request)
  }

  /// The operation of a name.
  func head(of operation: String) throws(LintError) -> OperationHead {
    guard let head = catalogue.heads.first(where: { $0.operation.name == operation }) else {
      throw .unknownOperation(operation, known: operations.map(\.name))
    }
    return head
  }

  var sharedShapes: SharedShapes? { library.sharedShapes }

  func exampleHeaders() throws(RuleFileError) -> [(name: String, value: String)] {
    try library.exampleHeaders()
  }

  private func compile(_ head: OperationHead) throws(LintError) -> CompiledOperation {
    do {
      return try rulebook.compiled(head)
    } catch {
      throw .rules(error)
    }
  }
}
