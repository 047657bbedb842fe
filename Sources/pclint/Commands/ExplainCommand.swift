internal import JSONText
internal import PartnerCenterLint

/// `pclint explain`: all about an error code or a rule.
struct ExplainCommand {
  private let arguments: Arguments
  private let subject: String
  private let format: ListFormat

  init(_ arguments: Arguments) throws(UsageError) {
    guard let subject = arguments.operands.first else { throw .missingSubject }
    if let second = arguments.operands.dropFirst().first { throw .unexpectedOperand(second) }
    self.arguments = arguments
    self.subject = subject
    format = try arguments.choice(.format, default: ListFormat.text)
  }

  func run() throws -> ExitStatus {
    let linter = try LintSettings(arguments).linter()
    if let number = Int(subject) {
      try explainCode(number, linter)
    } else {
      try explainRule(linter)
    }
    return .clean
  }

  // MARK: Codes

  /// One number can have several meanings.
  private func explainCode(_ number: Int, _ linter: Linter) throws {
    let codes = try linter.predictions().filter { $0.code.code == number }
    guard !codes.isEmpty else { throw UsageError.unknownSubject(subject, known: []) }
    if format == .json { return StandardOutput.write(ListDocument(codes: codes).bytes) }
    let documentation = Dictionary(
      uniqueKeysWithValues: linter.operations.compactMap { operation in
        operation.documentation.map { (operation.name, $0) }
      })
    StandardOutput.write(codes.map { page(of: $0, $1, documentation) }.joined(separator: "\n"))
  }

  private func page(
    of code: ErrorCode, _ rules: [RuleDescription], _ documentation: [String: String]
  ) -> String {
    var lines = ["\(code.code)  \(code.text)"]
    lines.append("  status      \(code.status.map { "HTTP \($0)" } ?? "not documented")")
    if let place = code.placeName { lines.append("  where       \(place)") }
    if let name = code.name { lines.append("  name        \(name)") }
    if let area = code.area { lines.append("  area        \(area)") }
    if let since = code.since {
      lines.append("  listed      since \(since)\(code.until.map { ", until \($0)" } ?? "")")
    }
    lines += code.history.map { "  before      \($0.line)" }
    lines += code.countryLists.map { "  countries   \($0.line)" }
    if let note = code.note { lines.append("  note        \(note)") }
    if let source = code.source { lines.append("  source      \(source)") }
    if rules.isEmpty {
      lines.append("  predicted   by no rule\(code.unseen.map { ": \($0)" } ?? "")")
    } else {
      lines.append("  predicted   by")
    }
    for rule in rules {
      lines.append("    \(rule.id) (\(rule.operations.joined(separator: ", ")))")
      lines.append("      \(rule.help.withoutExpressions)")
      if !rule.needs.isEmpty { lines.append("      needs \(rule.needs.joined(separator: ", "))") }
    }
    let links = Set(rules.flatMap(\.operations)).sorted().compactMap { documentation[$0] }
    lines += links.map { "  see         \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Rules

  private func explainRule(_ linter: Linter) throws {
    let rules = try linter.rules()
    guard let rule = rules.first(where: { $0.id == subject }) else {
      throw UsageError.unknownSubject(subject, known: rules.map(\.id))
    }
    switch format {
    case .text: StandardOutput.write(page(of: rule))
    case .json:
      var writer = JSONWriter(style: .pretty)
      rule.write(to: &writer)
      StandardOutput.write(writer.bytes + [UInt8(ascii: "\n")])
    }
  }

  private func page(of rule: RuleDescription) -> String {
    let code = rule.code.map(String.init) ?? "none documented"
    let line = rule.lineCode.map { ", in a cart line \($0)" } ?? ""
    return """
      \(rule.id)  \(rule.title)
        severity    \(rule.severity.rawValue), \(rule.confidence.rawValue)
        code        \(code)\(line)
        operations  \(rule.operations.joined(separator: ", "))
        condition   \(rule.condition)
        needs       \(rule.needs.isEmpty ? "the request alone" : rule.needs.joined(separator: ", "))
        help        \(rule.help.withoutExpressions)
        source      \(rule.source)
        defined     \(rule.file):\(rule.line)

      """
  }
}

extension ErrorCode.Revision {
  fileprivate var line: String {
    let time = until.map { "until \($0)" } ?? since.map { "since \($0)" } ?? "earlier"
    return ([time, status.map { "HTTP \($0)" }, text] as [String?]).compactMap { $0 }.joined(
      separator: ": ")
  }
}

extension ErrorCode.CountryList {
  fileprivate var line: String {
    let time = [since.map { "since \($0)" }, until.map { "until \($0)" }].compactMap { $0 }
    return "\(time.joined(separator: ", ")): \(countries.joined(separator: " "))"
  }
}
