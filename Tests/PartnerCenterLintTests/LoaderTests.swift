import Testing

@testable import PartnerCenterLint

/// A pack of rules with a mistake, and the sentence that tells it.
struct PackCase: CustomTestStringConvertible {
  let name: String
  let rule: String
  let expected: String
  var testDescription: String { name }
}

@Suite("Loading rule packs")
struct LoaderTests {
  /// A pack with one file `common.yaml`.
  static func pack(_ text: String) -> RuleSource {
    RuleSource(files: [
      .init(path: "common.yaml", display: "pack/common.yaml", content: .yaml(Array(text.utf8)))
    ])
  }

  /// A rule that is in order; each case below puts one mistake into it.
  static func rule(_ changes: [String: String]) -> String {
    var lines: [(String, String)] = [
      ("id", "seats-need-approval"), ("title", "No more than 300 seats"), ("severity", "warning"),
      ("confidence", "inferred"), ("code", "null"), ("source", "our own policy"),
      ("operations", "[cart-create]"), ("each", "lineItems/*"), ("when", "given(self.quantity)"),
      ("expression", "self.quantity <= 300"), ("at", "quantity"), ("message", "Too many seats"),
      ("help", "Ask for approval."),
    ]
    for (key, value) in changes.sorted(by: { $0.key < $1.key }) {
      if let index = lines.firstIndex(where: { $0.0 == key }) {
        lines[index].1 = value
      } else {
        lines.append((key, value))
      }
    }
    let kept = lines.filter { $0.1 != "REMOVED" }
    return "rules:\n"
      + kept.enumerated().map { ($0 == 0 ? "  - " : "    ") + "\($1.0): \($1.1)\n" }.joined()
  }

  static let faults: [PackCase] = [
    .init(
      name: "misspelt field", rule: rule(["expression": "self.quantitty <= 300"]),
      expected: "has no field 'quantitty'; did you mean 'quantity'?"),
    .init(
      name: "misspelt variable", rule: rule(["expression": "selff.quantity <= 300"]),
      expected: "did you mean"),
    .init(
      name: "wrong type", rule: rule(["expression": "self.quantity <= '300'"]),
      expected: "pack/common.yaml:11:17: "),
    .init(
      name: "no condition", rule: rule(["expression": "self.quantity"]),
      expected: "is no condition"),
    .init(
      name: "unknown enumerator", rule: rule(["expression": "self.billingCycle != 'yearly'"]),
      expected: "yearly"),
    .init(
      name: "unknown place", rule: rule(["at": "quantitty"]),
      expected:
        "pack/common.yaml:12:9: \"quantitty\": the shape has no \"quantitty\" there; did you mean \"quantity\"?"
    ),
    .init(
      name: "unknown key", rule: rule(["sevrity": "error"]),
      expected: "unknown name \"sevrity\"; did you mean \"severity\"?"),
    .init(
      name: "unknown severity", rule: rule(["severity": "eror"]),
      expected: "\"eror\" is no severity; did you mean \"error\"?"),
    .init(
      name: "no test", rule: rule(["expression": "REMOVED"]),
      expected: "a rule has exactly one of \"expression\", \"shape\" and \"syntax\""),
    .init(
      name: "missing help", rule: rule(["help": "REMOVED"]), expected: "\"help\" is missing here"),
    .init(
      name: "missing message", rule: rule(["message": "REMOVED"]),
      expected: "\"message\" is missing here"),
    .init(
      name: "a status that is none", rule: rule(["severity": "error", "status": "-1"]),
      expected: "an HTTP status from 200 to 599 whose answer has a body is expected here"),
    .init(
      name: "a status without a body", rule: rule(["severity": "error", "status": "204"]),
      expected: "an HTTP status from 200 to 599 whose answer has a body is expected here"),
    .init(
      name: "unknown code", rule: rule(["code": "123456"]),
      expected: "code 123456 is not in codes.yaml"),
    .init(
      name: "ambiguous code", rule: rule(["code": "2006"]),
      expected: "code 2006 has several meanings; add \"status\": one of 403, 400"),
    .init(name: "taken id", rule: rule(["id": "json-trailing-comma"]), expected: "is taken"),
    .init(
      name: "unclosed template", rule: rule(["help": "'${self.quantity'"]),
      expected: "\"${\" is not closed by \"}\""),
    .init(
      name: "condition of a shape rule",
      rule: rule(["expression": "REMOVED", "shape": "[type]"]),
      expected: "\"when\" goes with \"expression\" only"),
    .init(
      name: "anchor", rule: rule(["help": "&x Ask"]), expected: "anchors (&name) are not allowed"),
    .init(
      name: "unknown operation", rule: rule(["operations": "[cart-creat]"]),
      expected: "\"cart-creat\" is no operation; did you mean \"cart-create\"?"),
    .init(
      name: "override of nothing", rule: "overrides: [{ rule: no-such-rule, severity: off }]",
      expected: "there is no rule \"no-such-rule\""),
  ]

  @Test("a mistake is told with its place", arguments: faults)
  func mistake(_ example: PackCase) {
    let error = #expect(throws: RuleFileError.self) {
      try Linter(adding: [LoaderTests.pack(example.rule)])
    }
    #expect(error?.description.contains(example.expected) == true, "\(error?.description ?? "")")
  }

  /// Rules about the shape of elements can name the element.
  @Test func placesCountTheElements() throws {
    let rule = LoaderTests.rule([
      "each": "REMOVED", "when": "REMOVED", "expression": "REMOVED", "shape": "[unknown-property]",
      "at": "lineItems/*/participants/*", "data": "['${place}']",
    ])
    let linter = try Linter(adding: [LoaderTests.pack(rule)])
    let body = #"{"LineItems":[{},{"Participants":[{},{},{"Role":"x"}]}]}"#
    let report = try linter.lint(Request(body: Array(body.utf8), operation: "cart-create"))
    let finding = try #require(report.findings.first { $0.rule == "seats-need-approval" })
    #expect(finding.data == ["lineItems[1].participants[2].Role"])
  }

  @Test func packAddsRules() throws {
    let linter = try Linter(adding: [LoaderTests.pack(LoaderTests.rule([:]))])
    let body = Array(#"{"LineItems":[{"quantity":5},{"QUANTITY":301}]}"#.utf8)
    let report = try linter.lint(Request(body: body, operation: "cart-create"))
    let found = report.findings.filter { $0.rule == "seats-need-approval" }
    #expect(found.map(\.pointer) == ["/LineItems/1/QUANTITY"])
    #expect(found.map(\.message) == ["Too many seats"])
  }

  /// A rule about the shape that is off still owns its keywords.
  @Test func packSwitchesShapeRulesOff() throws {
    let body = Array(#"{"lineItems":[],"myTag":1}"#.utf8)
    let request = Request(body: body, operation: "cart-create")
    let shipped = try Linter().lint(request)
    #expect(shipped.findings.contains { $0.rule == "unknown-property" })
    let pack = LoaderTests.pack("overrides: [{ rule: unknown-property, severity: off }]")
    let report = try Linter(adding: [pack]).lint(request)
    #expect(
      report.findings.map(\.rule)
        == shipped.findings.map(\.rule).filter { $0 != "unknown-property" })
  }

  /// What a stranger's pack must not do: trap, hang, replace what is shipped.
  @Test(arguments: [
    ("shapes.yaml", "$defs: {}", "is a file of the shipped rules"),
    ("terms.yaml", "table: terms", "is a file of the shipped rules"),
    (
      "teams.yaml",
      "table: teams\nshape: { type: array, items: { type: string } }\ndata: [north, south, north]",
      "3:22: \"north\" stands twice in this list"
    ),
    ("prices.yaml", "table: price\nshape: { type: object }\ndata: {}", "both must agree"),
    (
      "doubling.yaml",
      "table: doubling\ndata: {}\nshape:\n  $ref: '#/$defs/a0'\n  $defs:\n"
        + (0..<25).map {
          "    a\($0): { type: object, properties: { x: { $ref: '#/$defs/a\($0 + 1)' }, y: { $ref: '#/$defs/a\($0 + 1)' } } }\n"
        }.joined()
        + "    a25: { type: string }\n", "more than 10000 parts"
    ),
  ])
  func hostileFile(_ file: (path: String, text: String, expected: String)) {
    let content = RuleFile.Content.yaml(Array(file.text.utf8))
    let common = LoaderTests.rule([
      "help": "'${string(facts.doubling)} ${string(facts.prices)}'"
    ])
    let source = RuleSource(files: [
      .init(path: file.path, display: "pack/\(file.path)", content: content),
      .init(path: "common.yaml", display: "pack/common.yaml", content: .yaml(Array(common.utf8))),
    ])
    let error = #expect(throws: RuleFileError.self) { try Linter(adding: [source]) }
    #expect(error?.description.contains(file.expected) == true, "\(error?.description ?? "")")
  }

  @Test func twoPacksDoNotShareATable() {
    let text = "table: teams\nshape: { type: object }\ndata: {}"
    let packs = ["first", "second"].map { name in
      RuleSource(files: [
        .init(
          path: "teams.yaml", display: "\(name)/teams.yaml", content: .yaml(Array(text.utf8)))
      ])
    }
    let error = #expect(throws: RuleFileError.self) { try Linter(adding: packs) }
    #expect(
      error?.description.contains(
        "second/teams.yaml:1:1: \"teams.yaml\" is a file of another directory of rules too") == true
    )
  }

  /// The tables of a pack, asked in every way: a list of texts, a map, and a list whose elements have keys.
  @Test(arguments: [
    "'north' in facts.teams && !('west' in facts.teams) && facts.teams.size() == 2",
    "facts.teams.map(t, t).join('+') == 'north+south'",
    "facts.seats['small'] == 5 && !('large' in facts.seats) && facts.seats[?'SMALL'].hasValue()",
    "facts.desks['a'].seats == 2 && 'b' in facts.desks && !('c' in facts.desks) && facts.desks.size() == 2",
    "facts.desks[?'c'].?seats.orValue(7) == 7 && facts.desks.map(d, d) == ['a', 'b']",
  ])
  func tablesOfAPackAnswer(_ expression: String) throws {
    let tables = [
      "teams": "shape: { type: array, items: { type: string } }\ndata: [north, south]",
      "seats":
        "shape: { type: object, additionalProperties: { type: integer } }\ndata: { small: 5 }",
      "desks": """
      shape:
        type: array
        x-keys: [id]
        items: { type: object, properties: { id: { type: string }, seats: { type: integer } } }
      data: [{ id: a, seats: 2 }, { id: b, seats: 3 }]
      """,
    ]
    let rule = LoaderTests.rule([
      "id": "strange", "severity": "error", "status": "400", "when": "REMOVED", "each": "REMOVED",
      "at": "REMOVED", "expression": "\"\(expression)\"",
    ])
    var files = tables.map { name, text in
      RuleFile(
        path: "\(name).yaml", display: name, content: .yaml(Array("table: \(name)\n\(text)".utf8)))
    }
    files.append(
      .init(path: "common.yaml", display: "common", content: .yaml(Array(rule.utf8))))
    let linter = try Linter(adding: [RuleSource(files: files)])
    let body = Array(#"{"lineItems": []}"#.utf8)
    for _ in 0..<20 {
      let report = try linter.lint(Request(body: body, operation: "cart-create"))
      #expect(!report.findings.contains { $0.rule == "strange" })
      #expect(!report.unchecked.contains { $0.rule == "strange" })
    }
  }

  /// It must not be told to include what it just tried to.
  @Test func anOperationDoesNotIncludeItself() {
    let text = """
      operation: own
      title: Own
      request: POST /v1/own
      success: 201
      order: none
      documentation: https://example.com
      shape: { type: object }
      rules: [{ include: own }]
      """
    let source = RuleSource(files: [
      .init(path: "operations/own.yaml", display: "own.yaml", content: .yaml(Array(text.utf8)))
    ])
    let error = #expect(throws: RuleFileError.self) { try Linter(adding: [source]) }
    let sentence = error?.description ?? ""
    #expect(sentence.hasPrefix("own.yaml:8:20: \"own\" is no operation to include; known are cart"))
    #expect(!sentence.contains("own,"))
  }

  /// A fact table with one mistake in its data, and the sentence that tells it.
  static let tableFaults: [PackCase] = [
    .init(
      name: "a text for a number", rule: "{ DE: { seats: many, tier: gold } }",
      expected: "pack/limits.yaml:11:18: a whole number is expected here"),
    .init(
      name: "a number for a text", rule: "{ DE: { seats: 5, tier: 3 } }",
      expected: "a string is expected here"),
    .init(
      name: "a fraction", rule: "{ DE: { seats: 2.5, tier: gold } }",
      expected: "a whole number is expected here"),
    .init(
      name: "below the minimum", rule: "{ DE: { seats: 0, tier: gold } }",
      expected: "at least 1 is expected here"),
    .init(
      name: "a list for an object", rule: "{ DE: [5] }", expected: "an object is expected here"),
    .init(name: "a scalar for the table", rule: "5", expected: "an object is expected here"),
    .init(
      name: "a misspelt name", rule: "{ DE: { seat: 5, tier: gold } }",
      expected: "unknown name \"seat\"; did you mean \"seats\"?"),
    .init(
      name: "a missing member", rule: "{ DE: { tier: gold } }",
      expected: "\"seats\" is missing here"),
    .init(
      name: "a word of no list", rule: "{ DE: { seats: 5, tier: golden } }",
      expected: "\"golden\" is no value of this member; did you mean \"gold\"?"),
    .init(name: "no data", rule: "null", expected: "\"data\" is missing here"),
  ]

  /// Also where no rule mentions the table.
  @Test("a table is as its shape says", arguments: tableFaults)
  func table(_ example: PackCase) {
    let head = """
      table: limits
      title: Our limits
      source: our policy
      shape:
        type: object
        additionalProperties:
          type: object
          required: [seats]
          properties: { seats: { type: integer, minimum: 1 }, tier: { type: string, enum: [gold, tin] } }
      data:
        \(example.rule)
      """
    let source = RuleSource(files: [
      .init(
        path: "limits.yaml", display: "pack/limits.yaml", content: .yaml(Array(head.utf8)))
    ])
    let error = #expect(throws: RuleFileError.self) { try Linter(adding: [source]) }
    #expect(error?.description.contains(example.expected) == true, "\(error?.description ?? "")")
  }

  /// Where an object is a map, the shapes of declared members would count for nothing.
  @Test func anObjectIsNoMapWithPropertiesBesides() {
    let text = """
      table: limits
      title: Our limits
      source: our policy
      shape:
        type: object
        properties: { default: { type: integer } }
        additionalProperties: { type: object, properties: { seats: { type: integer } } }
      data: { default: 5, DE: { seats: 7 } }
      """
    let source = RuleSource(files: [
      .init(path: "limits.yaml", display: "limits.yaml", content: .yaml(Array(text.utf8)))
    ])
    let error = #expect(throws: RuleFileError.self) { try Linter(adding: [source]) }
    #expect(
      error?.description.hasPrefix(
        "limits.yaml:7:25: an object has either \"properties\" or \"additionalProperties\"")
        == true,
      "\(error?.description ?? "")")
  }

  @Test func extremeNumbersTrapNothing() throws {
    let pack = LoaderTests.rule([
      "expression": "addMonths(now, -9223372036854775807 - 1) < now", "when": "REMOVED",
    ])
    let linter = try Linter(adding: [LoaderTests.pack(pack)])
    let body = Array(#"{"lineItems":[{"quantity":1}]}"#.utf8)
    let report = try linter.lint(Request(body: body, operation: "cart-create"))
    let failure = report.unchecked.first { $0.rule == "seats-need-approval" }?.failure
    #expect(failure == "addMonths() leaves the range of timestamps")
  }

  @Test func packSwitchesRulesOffAndReLevelsThem() throws {
    let text = Array(#"{"a":1,}"#.utf8)
    let rule = try #require(
      try Linter().lint(Request(body: text, operation: "customer-create")).findings.first)
    for (word, expected) in [("off", nil), ("note", Severity.note), ("warning", .warning)] {
      let linter = try Linter(adding: [
        LoaderTests.pack("overrides: [{ rule: \(rule.rule), severity: \(word) }]")
      ])
      let report = try linter.lint(Request(body: text, operation: "customer-create"))
      #expect(report.findings.first { $0.rule == rule.rule }?.severity == expected)
    }
  }

  /// An error needs an answer: a warning without code and status cannot become one.
  @Test func packMakesNoErrorWithoutAnswer() {
    let pack = LoaderTests.pack("overrides: [{ rule: json-trailing-comma, severity: error }]")
    let error = #expect(throws: RuleFileError.self) { try Linter(adding: [pack]) }
    #expect(error?.description.contains("cannot become an error") == true)
  }
}
