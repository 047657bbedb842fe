/// Reads rules and variables from their mappings.
struct RuleReader {
  static let keys = [
    "id", "title", "severity", "confidence", "code", "status", "lineCode", "source", "help",
    "arguments", "data", "message", "expression", "shape", "syntax", "when", "each", "at",
    "operations",
    "examples", "fix",
  ]

  /// The names of an entry that takes over another operation's.
  static let inclusionKeys = ["include", "except"]

  /// The rules of a file that includes no others.
  static func ownRules(_ mapping: YAMLMapping) throws(RuleFileError) -> [RuleDefinition] {
    var result: [RuleDefinition] = []
    for entry in try mapping.mappings("rules", known: keys) {
      result.append(try rule(entry, isCommon: true))
    }
    return result
  }

  static func rules(
    _ mapping: YAMLMapping
  ) throws(RuleFileError) -> [OperationDefinition.Entry<RuleDefinition>] {
    try entries("rules", of: mapping) { entry throws(RuleFileError) in
      try rule(entry.refusing(allBut: keys), isCommon: false)
    }
  }

  static func variables(
    _ mapping: YAMLMapping
  ) throws(RuleFileError) -> [OperationDefinition.Entry<VariableDefinition>] {
    try entries("variables", of: mapping, read: variable)
  }

  /// The elements of a list, each its own or taken over from another operation.
  private static func entries<Element>(
    _ key: StaticString, of mapping: YAMLMapping,
    read: (YAMLMapping) throws(RuleFileError) -> Element
  ) throws(RuleFileError) -> [OperationDefinition.Entry<Element>] {
    var result: [OperationDefinition.Entry<Element>] = []
    for value in try mapping.values(key) ?? [] {
      let entry = try YAMLMapping(value, file: mapping.file, known: nil)
      if let (other, exceptions) = try inclusion(entry) {
        result.append(.included(other, except: exceptions))
      } else {
        result.append(.own(try read(entry)))
      }
    }
    return result
  }

  private static func variable(_ entry: YAMLMapping) throws(RuleFileError) -> VariableDefinition {
    let entry = try entry.refusing(allBut: ["name", "expression", "each"])
    return VariableDefinition(
      name: try entry.requiredText("name"),
      expression: try entry.located(try entry.required("expression")),
      each: try entry.located("each"))
  }

  /// `include: OPERATION` with an optional `except: [...]`.
  private static func inclusion(
    _ entry: YAMLMapping
  ) throws(RuleFileError) -> (RuleDefinition.Located, except: [String])? {
    guard entry.has("include") else { return nil }
    let entry = try entry.refusing(allBut: inclusionKeys)
    let other = try entry.located(try entry.required("include"))
    return (other, try entry.texts("except") ?? [])
  }

  private static func rule(
    _ entry: YAMLMapping, isCommon: Bool
  ) throws(RuleFileError) -> RuleDefinition {
    _ = try entry.required("code")
    let rule = try RuleDefinition(
      entry, test: try test(entry), places: try places(entry), isCommon: isCommon)
    try check(rule, entry)
    return rule
  }

  private static func check(_ rule: RuleDefinition, _ entry: YAMLMapping) throws(RuleFileError) {
    if case .expression = rule.test {
    } else {
      for key: StaticString in ["when", "each"] where entry.has(key) {
        throw entry.error(.onlyWithExpression(key.description), at: entry[key])
      }
    }
    if case .syntax = rule.test, entry.has("at") { throw entry.error(.noPlace, at: entry["at"]) }
    if case .expression = rule.test, rule.places.count > 1 {
      throw entry.error(.onePlace, at: entry["at"])
    }
    if !rule.isCommon, entry.has("operations") {
      throw entry.error(.ruleOfOperation, at: entry["operations"])
    }
    if rule.code == nil, rule.lineCode == nil, rule.message == nil {
      throw entry.error(.missingKey("message"))
    }
    if rule.severity == .error, rule.code == nil, rule.lineCode == nil, rule.status == nil {
      throw entry.error(.missingCode)
    }
  }

  private static func test(_ entry: YAMLMapping) throws(RuleFileError) -> RuleDefinition.Test {
    let expression = try entry.located("expression")
    let faults = try entry.texts("syntax")
    switch (expression, faults, entry.has("shape")) {
    case (let expression?, nil, false): return .expression(expression)
    case (nil, let faults?, false): return .syntax(faults)
    case (nil, nil, true): return .shape(try keywords(entry))
    default: throw entry.error(.notOneTest)
    }
  }

  private static func keywords(_ entry: YAMLMapping) throws(RuleFileError) -> [Shape.Keyword] {
    var result: [Shape.Keyword] = []
    for value in try entry.values("shape") ?? [] {
      let word = try entry.text(value)
      guard let keyword = Shape.Keyword(rawValue: word) else {
        let known = Shape.Keyword.allCases.map(\.rawValue)
        throw entry.error(.unknownWord(word, known: known, what: "shape keyword"), at: value.node)
      }
      result.append(keyword)
    }
    return result
  }

  private static func places(_ entry: YAMLMapping) throws(RuleFileError) -> [RuleDefinition.Located]
  {
    guard let value = entry.value("at") else { return [] }
    return try value.elements == nil ? [entry.located(value)] : entry.locatedList("at")
  }
}

extension YAMLMapping {
  /// The text of a name and where it stands; nil where it is absent.
  func located(_ key: StaticString) throws(RuleFileError) -> RuleDefinition.Located? {
    guard let value = value(key) else { return nil }
    return try located(value)
  }

  func locatedList(_ key: StaticString) throws(RuleFileError) -> [RuleDefinition.Located] {
    var result: [RuleDefinition.Located] = []
    for value in try values(key) ?? [] { result.append(try located(value)) }
    return result
  }

  /// The text of a name that has to be there and to say something.
  func requiredLocated(_ key: StaticString) throws(RuleFileError) -> RuleDefinition.Located {
    let value = try required(key)
    guard !value.isNull, !value.isBlank else {
      throw error(.blank(key.description), at: value.node)
    }
    return try located(value)
  }

  func located(_ value: RuleValue) throws(RuleFileError) -> RuleDefinition.Located {
    guard value.isScalar else { throw error(.wrongForm(expected: "a text"), at: value.node) }
    return .init(value, file: file)
  }
}
