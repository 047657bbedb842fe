internal import JSONText
internal import PartnerCenterLint

/// The disagreements as JSON that holds nothing of a customer's: what the rules and codes are called, which
/// members there were and of what kind, no value.
struct RedactedReport {
  private var writer = JSONWriter(style: .pretty)

  init(_ score: Score, _ linter: Linter) throws(LintError) {
    writer.beginObject()
    writer.member("version", 1)
    writer.member("pclint", Linter.version)
    writer.name("disagreements")
    writer.beginArray()
    for comparison in score.comparisons.sorted(by: { $0.verdict < $1.verdict }) {
      write(comparison, try KnownNames(of: comparison.linted.report.operation, linter))
    }
    writer.endArray()
    writer.endObject()
  }

  /// The report's text.
  var bytes: [UInt8] { writer.bytes + [UInt8(ascii: "\n")] }

  private mutating func write(_ comparison: Comparison, _ names: KnownNames) {
    let report = comparison.linted.report
    writer.beginObject()
    writer.member("verdict", comparison.verdict.name)
    writer.member("operation", report.operation)
    writer.name("predicted")
    writer.beginObject()
    writer.member("outcome", report.prediction.outcome.rawValue)
    if let code = comparison.predictedCode { writer.member("code", code) }
    if let finding = comparison.decisive {
      writer.member("rule", finding.rule)
      writer.member("place", RedactedReport.place(finding.pointer, names))
    }
    writer.endObject()
    writer.name("came")
    writer.beginObject()
    writer.member("status", comparison.answer.status)
    writer.name("codes")
    writer.beginArray()
    for code in comparison.answer.codes { writer.value(code) }
    writer.endArray()
    writer.endObject()
    writer.name("unchecked")
    writer.beginArray()
    for entry in report.unchecked { writer.value(entry.rule) }
    writer.endArray()
    writer.name("body")
    let document = JSONDocument(comparison.linted.found.request.body)
    if let root = document.root {
      writeKinds(of: root, document, names)
    } else {
      writer.null()
    }
    writer.endObject()
  }

  /// A pointer whose names are Partner Center's.
  private static func place(_ pointer: String, _ names: KnownNames) -> String {
    pointer.split(separator: "/").map { step in
      Int(step) != nil || names.contains(step) ? "/\(step)" : "/…"
    }.joined()
  }

  /// Names of members and kinds of values, in the shape of the body.
  private mutating func writeKinds(
    of node: NodeID, _ document: JSONDocument, _ names: KnownNames
  ) {
    switch document.kind(of: node) {
    case .object:
      writer.beginObject()
      for (number, child) in document.children(of: node).enumerated() {
        let name = document.name(of: child).map { String($0) } ?? ""
        writer.name(names.contains(name) ? name : "…\(number)")
        writeKinds(of: child, document, names)
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      for child in document.children(of: node) { writeKinds(of: child, document, names) }
      writer.endArray()
    case .string: writer.value(document.text(of: node).isEmpty ? "empty string" : "string")
    case .number: writer.value("number")
    case .true, .false: writer.value("boolean")
    case .null: writer.null()
    }
  }
}
