@testable import PartnerCenterLint

/// The loader of rules: a pack of files loads or is refused with a place and a sentence, and what loads can lint.
///
/// The input is the files one after another, parted by lines `---`: common.yaml, an operation, codes.yaml,
/// shapes.yaml, context.yaml, a table.
enum RulesTarget {
  private static let paths = [
    "common.yaml", "operations/cart-create.yaml", "codes.yaml", "shapes.yaml", "context.yaml",
    "words.yaml",
  ]

  static func run(_ input: [UInt8]) {
    let texts = String(decoding: input, as: UTF8.self).split(
      separator: "\n---\n", omittingEmptySubsequences: false)
    let files = zip(paths, texts).map { path, text in
      RuleFile(path: path, display: path, content: .yaml(Array(text.utf8)))
    }
    do {
      let linter = try Linter([RuleSource(files: files)])
      try linter.validate()
      for operation in linter.operations { try lint(operation, with: linter) }
      _ = try linter.rules()
    } catch let error as RuleFileError {
      precondition(error.line > 0 && !error.description.isEmpty)
    } catch {
      precondition(!"\(error)".isEmpty)
    }
  }

  private static func lint(_ operation: PartnerCenterLint.Operation, with linter: Linter) throws {
    for body in [#"{"a": "b", "lineItems": [{"id": 1, "quantity": 3}]}"#, "{}", ""] {
      let report = try linter.lint(Request(body: Array(body.utf8), operation: operation.name))
      LintTarget.check(report)
    }
  }
}
