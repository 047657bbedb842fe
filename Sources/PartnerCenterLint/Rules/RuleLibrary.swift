internal import JSONText
internal import Synchronization
internal import YAMLText

/// All rule files of a linter, read when they are needed.
///
/// A command that lints one request reads the file of one operation; the codes are read when a message
/// needs them.
final class RuleLibrary: Sendable {
  private static let special: Set<String> = [
    "codes.yaml", "common.yaml", "context.yaml", "shapes.yaml",
  ]

  /// The shipped source first, then the user's own.
  private let sources: [RuleSource]
  let sharedShapes: (node: YAMLNode, file: String)?
  let context: Shape?
  let contextLayout: Layout
  /// Rules of all operations: the shipped ones, and those of other sources.
  let commonRules: [RuleDefinition], addedRules: [RuleDefinition]
  /// Severities by rule id, as the user's sources set them; nil switches a rule off.
  let overrides: [String: Severity?]
  private let tables: [String: RuleFile]
  private let loadedTables = Mutex<[String: FactTable]>([:])
  private let loadedCodes = Mutex<CodeCatalogue?>(nil)

  init(_ sources: [RuleSource]) throws(RuleFileError) {
    self.sources = sources
    sharedShapes = try RuleLibrary.document("shapes.yaml", in: sources.first)
    context = try RuleLibrary.contextShape(sources.first, shared: sharedShapes)
    contextLayout = context?.layout() ?? .any
    commonRules = try CommonRules(sources.first).rules
    var added: [RuleDefinition] = []
    var overrides: [String: Severity?] = [:]
    for source in sources.dropFirst() {
      let common = try CommonRules(source)
      added += common.rules
      overrides.merge(common.overrides) { $1 }
    }
    addedRules = added
    self.overrides = overrides
    tables = RuleLibrary.tables(of: sources)
  }

  /// The files of operations, the shipped ones first.
  var operationFiles: [RuleFile] { sources.flatMap(\.files).filter(\.isOperation) }

  var tableNames: [String] { tables.keys.sorted() }

  func table(_ name: String) throws(RuleFileError) -> FactTable {
    if let table = loadedTables.withLock({ $0[name] }) { return table }
    guard let file = tables[name] else { preconditionFailure("tables are asked for by their own names") }
    let table = try FactTable(file)
    loadedTables.withLock { $0[name] = table }
    return table
  }

  func codes() throws(RuleFileError) -> CodeCatalogue {
    if let codes = loadedCodes.withLock({ $0 }) { return codes }
    guard let file = sources.first?.files.first(where: { $0.path == "codes.yaml" }) else {
      return CodeCatalogue([])
    }
    let codes = try CodeCatalogueReader.read(file)
    loadedCodes.withLock { $0 = codes }
    return codes
  }

  /// The rules of an operation in evaluation order: common ones, its own, and those of
  /// the user's sources; before these change any.
  func rules(
    of operation: String, own: [RuleDefinition]
  ) throws(RuleFileError) -> [RuleDefinition] {
    let applicable = { (rules: [RuleDefinition]) in
      rules.filter { $0.operations?.contains(operation) ?? true }
    }
    let all = applicable(commonRules) + own + applicable(addedRules)
    var ids: Set<String> = []
    for rule in all where !ids.insert(rule.id).inserted { throw rule.error(.duplicateRule(rule.id)) }
    return all
  }

  /// A rule as the user's sources want it; nil where they switch it off.
  func overridden(_ rule: RuleDefinition) -> RuleDefinition? {
    guard let override = overrides[rule.id] else { return rule }
    guard let severity = override else { return nil }
    var rule = rule
    rule.severity = severity
    return rule
  }

  // MARK: Reading

  private static func document(
    _ path: String, in source: RuleSource?
  ) throws(RuleFileError) -> (node: YAMLNode, file: String)? {
    guard let file = source?.files.first(where: { $0.path == path }) else { return nil }
    return (try file.document(), file.display)
  }

  private static func contextShape(
    _ source: RuleSource?, shared: (node: YAMLNode, file: String)?
  ) throws(RuleFileError) -> Shape? {
    guard let (node, file) = try document("context.yaml", in: source) else { return nil }
    let root = try YAMLMapping(node, file: file, known: ["title", "source", "shape"])
    var reader = try ShapeReader(shared: shared)
    return try reader.root(try root.required("shape"), file: file)
  }

  private static func tables(of sources: [RuleSource]) -> [String: RuleFile] {
    var tables: [String: RuleFile] = [:]
    for file in sources.flatMap(\.files) {
      guard !special.contains(file.path), !file.isOperation else { continue }
      tables[file.name] = file
    }
    return tables
  }
}
