internal import CEL
internal import JSONText

/// Turns a broken rule into a finding: place, texts, codes.
struct FindingMaker {
  private let document: JSONDocument
  private let evaluation: Evaluation
  private let operation: CompiledOperation
  private let rule: CompiledRule
  private let codes: RuleLibrary
  private let lines: LineIndex

  init(
    _ operation: CompiledOperation, _ rule: CompiledRule, _ evaluation: Evaluation,
    _ texts: FindingTexts
  ) {
    document = texts.document
    lines = texts.lines
    codes = texts.codes
    self.evaluation = evaluation
    self.operation = operation
    self.rule = rule
  }

  /// A finding of an expression rule that was asked about a node; nil is a request without a body.
  func finding(at node: NodeID?) throws(RuleFileError) -> Finding {
    guard let node else { return try finding(at: nil, range: 0..<0) }
    let place = deepest(rule.place?.steps ?? [], from: node)
    return try finding(at: place, range: focus(of: place))
  }

  /// A finding about the text or the shape.
  func finding(_ violation: Violation) throws(RuleFileError) -> Finding {
    offer(violation)
    if case .fault(let fault) = violation.fact {
      let repair = fault.repair(in: document)
      return try finding(
        at: violation.node, range: fault.range,
        repair: repair.map { Fix(edit: $0.edit, isSafe: $0.isSafe) })
    }
    guard let node = violation.node else { return try finding(at: nil, range: 0..<0) }
    return try finding(at: node, range: focus(of: node))
  }

  private func finding(
    at node: NodeID?, range: Range<Int>, repair: Fix? = nil
  ) throws(RuleFileError) -> Finding {
    let definition = rule.definition
    let texts = try rule.texts.value()
    let arguments = texts.arguments.map { evaluation.text(of: evaluation.evaluate($0)) }
    let code = try meaning(of: definition)
    let line = try lineError(at: node, arguments)
    let message = texts.message.map { $0.text(in: evaluation) }
    return Finding(
      rule: definition.id, severity: definition.severity, code: definition.code,
      status: status(code, hasLineError: line != nil), confidence: definition.confidence,
      pointer: node.map(document.pointer) ?? "", start: lines.position(of: range.lowerBound),
      end: lines.position(of: range.upperBound),
      message: message ?? code?.text(with: arguments) ?? line?.description ?? definition.title,
      help: texts.help.text(in: evaluation), source: definition.source, lineError: line,
      data: texts.data.map { $0.text(in: evaluation) },
      fix: repair ?? fix(at: node, value: texts.fix))
  }

  /// The change that the rule's own value makes; nil where it has none for this request.
  private func fix(at node: NodeID?, value: Program?) -> Fix? {
    guard let node, let value, let definition = rule.definition.fix else { return nil }
    switch document.kind(of: node) {
    case .object, .array: return nil
    case .string, .number, .true, .false, .null: break
    }
    var writer = JSONWriter()
    switch evaluation.evaluate(value) {
    case .string(let text) where !text.isEmpty: writer.value(text)
    case .int(let number): writer.value(number)
    case .bool(let flag): writer.value(flag)
    default: return nil
    }
    let edit = TextEdit(range: document.range(of: node), replacement: writer.bytes)
    return Fix(edit: edit, isSafe: definition.isSafe)
  }

  /// What the catalogue says about the rule's code.
  private func meaning(of rule: RuleDefinition) throws(RuleFileError) -> ErrorCode? {
    guard let code = rule.code else { return nil }
    return try codes.codes(numbered: code)
      .meaning(of: code, status: rule.status, operation: operation.operation.name)
  }

  private func status(_ code: ErrorCode?, hasLineError: Bool) -> Int? {
    guard rule.refuses else { return nil }
    if hasLineError { return operation.operation.success }
    return refusal ?? rule.definition.status ?? code?.status
  }

  /// The operation's own status of a refusal; what is wrong with the request as such (its text, its shape,
  /// the ids in its path) is refused as everywhere.
  private var refusal: Int? {
    rule.definition.isCommon || rule.expression == nil ? nil : operation.operation.refusal
  }

  private func lineError(
    at node: NodeID?, _ arguments: [String]
  ) throws(RuleFileError) -> Finding.LineError? {
    guard let code = rule.definition.lineCode, let line = node.flatMap(lineNumber) else {
      return nil
    }
    let text =
      try codes.codes(numbered: code).lineCode(code)?.text(with: arguments) ?? rule.definition.title
    return .init(line: line, code: code, description: text)
  }

  // MARK: Places

  /// As far down as the document goes.
  private func deepest(_ steps: [ShapePlace.Step], from node: NodeID) -> NodeID {
    var node = node
    for case .member(let slot) in steps {
      guard document.kind(of: node) == .object, let member = document.member(slot, of: node) else {
        return node
      }
      node = member
    }
    return node
  }

  /// What to underline: a scalar itself; of an object or array its name, or else its first bracket.
  private func focus(of node: NodeID) -> Range<Int> {
    let range = document.range(of: node)
    switch document.kind(of: node) {
    case .object, .array:
      return document.nameRange(of: node) ?? range.prefix(1).startIndex..<range.prefix(1).endIndex
    default: return range
    }
  }

  /// The position, in the outermost array, of the element that a node belongs to.
  private func lineNumber(of node: NodeID) -> Int? { positions(of: node).last }

  /// The positions in the arrays that a node lies in, the innermost first.
  private func positions(of node: NodeID) -> [Int] {
    sequence(first: node) { document.parent(of: $0) }.compactMap { document.position(of: $0) }
  }

  // MARK: Texts for messages

  private func offer(_ violation: Violation) {
    var texts = texts(of: violation)
    let positions = violation.node.map(positions) ?? []
    texts["place"] = violation.fact.dottedPlace(named: texts["name"], positions.reversed())
    for (name, slot) in operation.slots.offered {
      evaluation.set(slot, to: evaluation.string(texts[name] ?? ""))
    }
    evaluation.set(operation.slots.offeredIndex, to: .int(Int64(positions.first ?? 0)))
  }

  private func texts(of violation: Violation) -> [String: String] {
    let node = violation.node
    let name = node.flatMap(document.phrase)
    switch violation.fact {
    case .fault(let fault): return ["fault": fault.kind.description]
    case .missing(let property):
      let expected = property.shape.expectation(of: .required)
      return [
        "name": property.name, "value": "nothing", "found": "nothing", "expected": expected,
      ]
    case .unknownProperty(let shape):
      let known = shape.properties.map(\.name)
      return ["name": name ?? "", "suggestion": suggestion(for: name ?? "", among: known) ?? ""]
    case .shape(let keyword, let shape):
      let value = node.map(document.excerpt) ?? ""
      return [
        "name": name ?? "", "value": value, "found": node.map(document.quotedExcerpt) ?? "",
        "expected": shape.expectation(of: keyword),
        "suggestion": suggestion(for: value, among: shape.limits.enumeration) ?? "",
      ]
    }
  }
}

extension JSONDocument {
  /// How a sentence calls a value: by its name, or `each element of` the array that it lies in; nil
  /// for the body itself.
  fileprivate func phrase(of node: NodeID) -> String? {
    if let name = name(of: node) { return String(name) }
    return parent(of: node).flatMap(phrase).map { "each element of \($0)" }
  }

  /// An excerpt, in quotation marks where it is text.
  fileprivate func quotedExcerpt(of node: NodeID) -> String {
    kind(of: node) == .string ? "\"\(excerpt(of: node))\"" : excerpt(of: node)
  }

  /// A scalar as text, cut to what fits a sentence; of an object or array what it is.
  fileprivate func excerpt(of node: NodeID) -> String {
    switch kind(of: node) {
    case .object: return "an object"
    case .array: return "an array"
    default:
      let text = String(text(of: node))
      return text.count <= 60 ? text : text.prefix(60) + "…"
    }
  }
}
