internal import JSONText
internal import Synchronization
internal import YAMLText

/// All rule files of a linter, read when they are needed.
///
/// A command that lints one request reads the file of one operation; a code is read when a message
/// needs it.
final class RuleLibrary: Sendable {
  /// The files that are no tables of facts.
  private static let special = ["codes.yaml", CommonRules.path, "context.yaml", SharedShapes.path]

  /// The shipped source first, then the user's own.
  private let sources: [RuleSource]
  let sharedShapes: SharedShapes?
  let contextShapes: ContextShapes?
  let contexts: ContextReader
  /// Rules of all operations: the shipped ones, and those of other sources.
  let commonRules: [RuleDefinition], addedRules: [RuleDefinition]
  /// What the user's sources change, by rule id.
  let overrides: [String: CommonRules.Override]
  /// The fact tables, in the order of their paths.
  let tables: [RuleFile]
  private let loadedTables = Mutex<[String: FactTable]>([:])
  private let loadedCodes = Mutex<(all: CodeCatalogue?, pieces: [CodeCatalogue])>((nil, []))

  /// The severities that the user wants beside those of the sources, by rule id.
  private let wanted: [String: RuleOverride]

  init(
    _ sources: [RuleSource], overriding wanted: [RuleOverride] = []
  ) throws(RuleFileError) {
    self.sources = sources
    self.wanted = Dictionary(wanted.map { ($0.rule, $0) }) { $1 }
    sharedShapes = sources.first?.file(SharedShapes.path).map { SharedShapes($0) }
    contextShapes = sources.first?.file("context.yaml").map { [sharedShapes] in
      ContextShapes($0, shared: sharedShapes)
    }
    contexts = ContextReader(contextShapes)
    commonRules = try CommonRules(sources.first).rules
    var added: [RuleDefinition] = []
    var overrides: [String: CommonRules.Override] = [:]
    for source in sources.dropFirst() {
      let common = try CommonRules(source)
      added += common.rules
      overrides.merge(common.overrides) { $1 }
    }
    addedRules = added
    self.overrides = overrides
    tables = try RuleLibrary.tables(of: sources).sorted { $0.path < $1.path }
  }

  /// The files of operations, the shipped ones first.
  var operationFiles: [RuleFile] { sources.flatMap(\.files).filter(\.isOperation) }

  /// A table, read once.
  func table(_ file: RuleFile) throws(RuleFileError) -> FactTable {
    if let table = loadedTables.withLock({ $0[file.path] }) { return table }
    let table = try FactTable(file)
    loadedTables.withLock { $0[file.path] = table }
    return table
  }

  /// Reads all tables and compares their data with their shapes.
  func checkTables() throws(RuleFileError) {
    for file in tables {
      _ = try table(file)
      try FactTable.check(file)
    }
  }

  // MARK: Codes

  func codes() throws(RuleFileError) -> CodeCatalogue {
    if let codes = loadedCodes.withLock({ $0.all }) { return codes }
    guard let file = sources.first?.file("codes.yaml") else { return CodeCatalogue([]) }
    let codes = try CodeCatalogueReader.read(file)
    loadedCodes.withLock { $0.all = codes }
    return codes
  }

  /// A catalogue with all meanings of one number.
  func codes(numbered number: Int) throws(RuleFileError) -> CodeCatalogue {
    let known = loadedCodes.withLock { loaded in
      loaded.all ?? loaded.pieces.first { $0.codes[0].code == number }
    }
    if let known { return known }
    guard let file = sources.first?.file("codes.yaml"), case .embedded = file.content else {
      return try codes()
    }
    let codes = try CodeCatalogueReader.readEmbedded(number, of: file)
    if !codes.codes.isEmpty { loadedCodes.withLock { $0.pieces.append(codes) } }
    return codes
  }

  // MARK: Examples

  /// The headers that every example request has, in the order of the files.
  func exampleHeaders() throws(RuleFileError) -> [(name: String, value: String)] {
    var headers: [(name: String, value: String)] = []
    for file in sources.compactMap({ $0.file(CommonRules.path) }) {
      let root = try YAMLMapping(try file.document(), file: file.display, known: nil)
      guard let fields = try root.mapping("exampleHeaders", known: nil) else { continue }
      for field in fields.entries { headers.append((field.key, try fields.text(field.value))) }
    }
    return headers
  }

  // MARK: Rules

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
    for rule in all where !ids.insert(rule.id).inserted {
      throw rule.error(.duplicateRule(rule.id))
    }
    return all
  }

  /// A rule as the user's sources want it.
  ///
  /// - Throws: where a rule becomes an error whose answer nobody knows.
  func overridden(_ rule: RuleDefinition) throws(RuleFileError) -> RuleDefinition {
    let severity: Severity?
    if let wanted = wanted[rule.id] {
      severity = wanted.severity
    } else if let override = overrides[rule.id] {
      severity = override.severity
    } else {
      return rule
    }
    if severity == .error, rule.code == nil, rule.lineCode == nil, rule.status == nil {
      throw rule.error(.noAnswer(rule.id))
    }
    return RuleDefinition(rule, severity: severity)
  }

  /// The fact tables. A further source adds to what is shipped and replaces none of it.
  private static func tables(of sources: [RuleSource]) throws(RuleFileError) -> [RuleFile] {
    var tables: [RuleFile] = []
    for (number, source) in sources.enumerated() {
      for file in source.files where !file.isOperation {
        let isSpecial = special.contains(file.path)
        if number > 0,
          isSpecial
            ? file.path != CommonRules.path : tables.contains(where: { $0.path == file.path })
        {
          let isShipped = sources.first?.file(file.path) != nil
          throw RuleFileError(
            file: file.display, mark: .start, fact: .taken(file.path, isShipped: isShipped))
        }
        if !isSpecial { tables.append(file) }
      }
    }
    return tables
  }
}
