/// Checks what rules say about codes against the catalogue.
struct CodeCheck {
  private let codes: CodeCatalogue

  init(_ codes: CodeCatalogue) { self.codes = codes }

  func check(_ rule: RuleDefinition, operation: String) throws(RuleFileError) {
    if let code = rule.code { try checkCode(code, rule, operation) }
    if let lineCode = rule.lineCode { try checkLineCode(lineCode, rule) }
  }

  private func checkLineCode(_ code: Int, _ rule: RuleDefinition) throws(RuleFileError) {
    guard let meaning = codes.lineCode(code) else { throw rule.error(.unknownCode(code)) }
    let expected = meaning.placeholderCount
    if expected > rule.arguments.count {
      throw rule.error(
        .argumentCount(code: code, expected: expected, found: rule.arguments.count))
    }
  }

  private func checkCode(
    _ code: Int, _ rule: RuleDefinition, _ operation: String
  ) throws(RuleFileError) {
    guard let meaning = codes.meaning(of: code, status: rule.status, operation: operation) else {
      throw rule.error(.unknownCode(code))
    }
    let statuses = codes.meanings(of: code, at: meaning.place).compactMap(\.status)
    if Set(statuses).count > 1, rule.status == nil {
      throw rule.error(.ambiguousCode(code, statuses: statuses))
    }
    guard rule.message == nil, rule.lineCode == nil else { return }
    let expected = meaning.placeholderCount
    if expected != rule.arguments.count {
      throw rule.error(
        .argumentCount(code: code, expected: expected, found: rule.arguments.count))
    }
  }
}
