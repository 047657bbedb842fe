internal import JSONText
internal import PartnerCenterLint

/// `--format sarif`: SARIF 2.1.0 (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>).
///
/// The results come first and the rules after them, those that were broken only: so any number of results can
/// be written.
struct SARIFFormat: ReportFormat {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  let opening: [UInt8]

  init() { opening = SARIFFormat.head().bytes }

  var separator: [UInt8] { [UInt8(ascii: ",")] }

  func entry(_ linted: LintedRequest) -> [UInt8] {
    var writer = SARIFFormat.head()
    for finding in linted.report.findings { SARIFResult(finding, linted).write(to: &writer) }
    return Array(writer.bytes[opening.count...])
  }

  func closing(
    _ totals: Totals, rules: () throws -> [RuleDescription]
  ) throws -> [UInt8] {
    var writer = SARIFFormat.head()
    writer.endArray()
    let start = writer.bytes.count
    writer.member("columnKind", "unicodeCodePoints")
    writer.name("tool")
    writer.beginObject()
    writer.name("driver")
    writer.beginObject()
    writer.member("name", "pclint")
    writer.member("version", Linter.version)
    writer.name("rules")
    writer.beginArray()
    let broken = totals.rules.isEmpty ? [] : try rules().filter { totals.rules[$0.id] != nil }
    for rule in broken { SARIFFormat.write(rule, to: &writer) }
    writer.endArray()
    for _ in 0..<3 { writer.endObject() }
    writer.endArray()
    writer.endObject()
    let end = totals.severities.isEmpty ? "]" : "\n      ]"
    return Array(end.utf8) + writer.bytes[start...] + [UInt8(ascii: "\n")]
  }

  /// A writer that stands before the first result.
  private static func head() -> JSONWriter {
    var writer = JSONWriter(style: .pretty)
    writer.beginObject()
    writer.member("$schema", schema)
    writer.member("version", "2.1.0")
    writer.name("runs")
    writer.beginArray()
    writer.beginObject()
    writer.name("results")
    writer.beginArray()
    return writer
  }

  private static func write(_ rule: RuleDescription, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", rule.id)
    writer.text("shortDescription", rule.title)
    writer.text("help", "\(rule.help.withoutExpressions)\nSource: \(rule.source)")
    writer.name("defaultConfiguration")
    writer.beginObject()
    writer.member("level", rule.severity.rawValue)
    writer.endObject()
    writer.name("properties")
    writer.beginObject()
    if let code = rule.code { writer.member("code", code) }
    writer.member("confidence", rule.confidence.rawValue)
    writer.endObject()
    writer.endObject()
  }
}

/// One result of a SARIF log (section 3.27).
private struct SARIFResult {
  private let finding: Finding
  private let linted: LintedRequest

  init(_ finding: Finding, _ linted: LintedRequest) {
    self.finding = finding
    self.linted = linted
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("ruleId", finding.rule)
    writer.member("level", finding.severity.rawValue)
    writer.text("message", "\(finding.message)\n\(finding.help)")
    writer.name("locations")
    writer.beginArray()
    writeLocation(to: &writer)
    writer.endArray()
    writer.name("partialFingerprints")
    writer.beginObject()
    writer.member("pclint/v1", linted.fingerprint(of: finding).description)
    writer.endObject()
    writer.name("properties")
    writer.beginObject()
    if let code = finding.code { writer.member("code", code) }
    writer.member("pointer", finding.pointer)
    writer.member("operation", linted.report.operation)
    writer.endObject()
    writer.endObject()
  }

  private func writeLocation(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("physicalLocation")
    writer.beginObject()
    writer.name("artifactLocation")
    writer.beginObject()
    writer.member("uri", SARIFResult.reference(linted.file))
    writer.endObject()
    writer.name("region")
    writer.beginObject()
    writer.member("startLine", finding.start.line)
    writer.member("startColumn", finding.start.column)
    writer.member("endLine", finding.end.line)
    writer.member("endColumn", finding.end.column)
    writer.member("byteOffset", finding.start.offset)
    writer.member("byteLength", max(0, finding.end.offset - finding.start.offset))
    writer.endObject()
    writer.endObject()
    writer.endObject()
  }

  /// A path as a relative reference (RFC 3986, section 4.2); an absolute one as a file URI.
  private static func reference(_ path: String) -> String {
    let allowed = Set("-._~/!$&'()*+,;=@".utf8)
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || allowed.contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}

extension JSONWriter {
  /// A SARIF message (section 3.11) under a name.
  fileprivate mutating func text(_ name: String, _ text: String) {
    self.name(name)
    beginObject()
    member("text", text)
    endObject()
  }
}
