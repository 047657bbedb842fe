internal import YAMLText

/// Reads rules and variables from their mappings.
struct RuleReader {
  private static let keys = [
    "id", "title", "severity", "confidence", "code", "status", "lineCode", "source", "help",
    "arguments", "data", "message", "expression", "shape", "syntax", "when", "each", "at", "operations",
    "examples",
  ]

  /// The rules of a file that includes no others.
  static func ownRules(_ mapping: YAMLMapping) throws(RuleFileError) -> [RuleDefinition] {
    var result: [RuleDefinition] = []
    for node in try mapping.list("rules") ?? [] {
      result.append(try rule(node, file: mapping.file, isCommon: true))
    }
    return result
  }

  static func rules(
    _ mapping: YAMLMapping
  ) throws(RuleFileError) -> [OperationDefinition.Entry<RuleDefinition>] {
    var result: [OperationDefinition.Entry<RuleDefinition>] = []
    for node in try mapping.list("rules") ?? [] {
      if let (other, exceptions) = try inclusion(node, file: mapping.file) {
        result.append(.included(other, except: exceptions))
      } else {
        result.append(.own(try rule(node, file: mapping.file, isCommon: false)))
      }
    }
    return result
  }

  static func variables(
    _ mapping: YAMLMapping
  ) throws(RuleFileError) -> [OperationDefinition.Entry<VariableDefinition>] {
    var result: [OperationDefinition.Entry<VariableDefinition>] = []
    for node in try mapping.list("variables") ?? [] {
      if let (other, exceptions) = try inclusion(node, file: mapping.file) {
        result.append(.included(other, except: exceptions))
      } else {
        result.append(.own(try variable(node, file: mapping.file)))
      }
    }
    return result
  }

  private static func variable(
    _ node: YAMLNode, file: String
  ) throws(RuleFileError) -> VariableDefinition {
    let entry = try YAMLMapping(node, file: file, known: ["name", "expression", "each"])
    return VariableDefinition(
      name: try entry.requiredText("name"),
      expression: try located(try entry.required("expression"), entry),
      each: try optional("each", entry))
  }

  /// `include: OPERATION` with an optional `except: [...]`.
  private static func inclusion(
    _ node: YAMLNode, file: String
  ) throws(RuleFileError) -> (RuleDefinition.Located, except: [String])? {
    guard try YAMLMapping(node, file: file, known: nil)["include"] != nil else { return nil }
    let entry = try YAMLMapping(node, file: file, known: ["include", "except"])
    let other = try located(try entry.required("include"), entry)
    return (other, try entry.texts("except") ?? [])
  }

  private static func rule(
    _ node: YAMLNode, file: String, isCommon: Bool
  ) throws(RuleFileError) -> RuleDefinition {
    let entry = try YAMLMapping(node, file: file, known: keys)
    _ = try entry.required("code")
    let severity = try entry.word("severity", as: Severity.self, what: "severity")
    let confidence = try entry.word("confidence", as: Confidence.self, what: "confidence")
    guard let severity else { throw entry.error(.missingKey("severity")) }
    guard let confidence else { throw entry.error(.missingKey("confidence")) }
    let rule = RuleDefinition(
      id: try entry.requiredText("id"), title: try entry.requiredText("title"),
      severity: severity, confidence: confidence, code: try entry.integer("code"),
      status: try entry.integer("status"), lineCode: try entry.integer("lineCode"),
      source: try entry.requiredText("source"),
      help: try located(try entry.required("help"), entry),
      message: try optional("message", entry), arguments: try locatedList("arguments", entry),
      data: try locatedList("data", entry), test: try test(entry), when: try optional("when", entry), each: try optional("each", entry),
      places: try places(entry), isCommon: isCommon,
      operations: try entry.texts("operations"), file: file,
      mark: entry.mark)
    try check(rule, entry)
    return rule
  }

  private static func check(_ rule: RuleDefinition, _ entry: YAMLMapping) throws(RuleFileError) {
    if case .expression = rule.test {} else {
      for key in ["when", "each"] where entry[key] != nil {
        throw entry.error(.onlyWithExpression(key), at: entry[key])
      }
    }
    if rule.code == nil, rule.lineCode == nil, rule.message == nil {
      throw entry.error(.missingKey("message"))
    }
    if rule.severity == .error, rule.code == nil, rule.lineCode == nil, rule.status == nil {
      throw entry.error(.missingCode)
    }
  }

  private static func test(_ entry: YAMLMapping) throws(RuleFileError) -> RuleDefinition.Test {
    let tests = ["expression", "shape", "syntax"].filter { entry[$0] != nil }
    guard tests.count == 1 else { throw entry.error(.notOneTest) }
    if let expression = try optional("expression", entry) { return .expression(expression) }
    if let faults = try entry.texts("syntax") { return .syntax(faults) }
    return .shape(try keywords(entry))
  }

  private static func keywords(_ entry: YAMLMapping) throws(RuleFileError) -> [Shape.Keyword] {
    var result: [Shape.Keyword] = []
    for node in try entry.list("shape") ?? [] {
      let word = try entry.text(node)
      guard let keyword = Shape.Keyword(rawValue: word) else {
        let known = Shape.Keyword.allCases.map(\.rawValue)
        throw entry.error(.unknownWord(word, known: known, what: "shape keyword"), at: node)
      }
      result.append(keyword)
    }
    return result
  }

  private static func places(_ entry: YAMLMapping) throws(RuleFileError) -> [RuleDefinition.Located] {
    guard let node = entry["at"] else { return [] }
    if case .sequence = node.content { return try locatedList("at", entry) }
    return [try located(node, entry)]
  }

  // MARK: Located texts

  private static func optional(
    _ key: String, _ entry: YAMLMapping
  ) throws(RuleFileError) -> RuleDefinition.Located? {
    guard let node = entry[key] else { return nil }
    return try located(node, entry)
  }

  private static func locatedList(
    _ key: String, _ entry: YAMLMapping
  ) throws(RuleFileError) -> [RuleDefinition.Located] {
    var result: [RuleDefinition.Located] = []
    for node in try entry.list(key) ?? [] { result.append(try located(node, entry)) }
    return result
  }

  private static func located(
    _ node: YAMLNode, _ entry: YAMLMapping
  ) throws(RuleFileError) -> RuleDefinition.Located {
    .init(text: try entry.text(node), file: entry.file, mark: node.mark)
  }
}
