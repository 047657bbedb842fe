internal import HTTPServer
internal import JSONText
internal import PartnerCenterLint

/// The codes and rules of a linter as documents, written once.
struct Catalogue {
  let ruleCount: Int
  let endpoints: [(path: String, endpoint: any Endpoint)]

  init(_ linter: Linter) throws(RuleFileError) {
    let (rules, predictions) = (try linter.rules(), try linter.predictions())
    ruleCount = rules.count
    let ruleEntries = Dictionary(
      rules.map { ($0.id, JSONWriter.text($0.write)) }, uniquingKeysWith: { first, _ in first })
    // One number can have several meanings, so that a code is a list.
    let numbers = Dictionary(grouping: predictions) { String($0.code.code) }
    let codeEntries = numbers.mapValues(Catalogue.codes)
    let allRules = JSONWriter.text { $0.list("rules", rules) { $0.write(to: &$1) } }
    endpoints = [
      ("/rules", Catalogue.document("/rules", allRules)),
      ("/codes", Catalogue.document("/codes", Catalogue.codes(predictions))),
      (
        "/rules/{id}", Entry("/rules/{id}", ruleEntries, nearest: Catalogue.noRule(rules.map(\.id)))
      ),
      ("/codes/{code}", Entry("/codes/{code}", codeEntries, nearest: Catalogue.noCode)),
    ]
  }

  private static func codes(_ codes: [(code: ErrorCode, rules: [RuleDescription])]) -> [UInt8] {
    JSONWriter.text { $0.list("codes", codes) { $0.code.write(to: &$1, rules: $0.rules) } }
  }

  private static func document(_ label: String, _ body: [UInt8]) -> Document {
    Document(label, "application/json", body)
  }

  private static func noRule(_ ids: [String]) -> @Sendable (String) -> String {
    { name in
      let near = suggestion(for: name, among: ids).map { " Did you mean \"\($0)\"?" } ?? ""
      return "There is no rule of this id.\(near) GET /rules lists them."
    }
  }

  private static func noCode(_ name: String) -> String {
    "There is no error code of this number. GET /codes lists them."
  }
}

extension JSONWriter {
  /// The bytes that somebody writes.
  static func text(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }
}
