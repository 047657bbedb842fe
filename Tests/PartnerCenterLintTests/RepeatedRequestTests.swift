import Testing

@testable import PartnerCenterLint

/// What is said about one request never shows in the report on the next.
@Suite("One request after the other")
struct RepeatedRequestTests {
  /// Needs context for one line, fails at two, is kept by three, and needs other context for four.
  private static let expression = """
    request.lineItems.size() == 1 ? context.partner.mpaAccepted : request.lineItems.size() == 4 \
    ? has(context.customer.id) : 1 / (request.lineItems.size() - 2) == 1
    """
  private static let needs = [1: ["context.partner"], 4: ["context.customer"]]

  @Test func needsAndFailuresAreToldApart() throws {
    let rule = LoaderTests.rule([
      "id": "strange", "severity": "error", "status": "400", "when": "REMOVED", "each": "REMOVED",
      "at": "REMOVED", "expression": "\"\(Self.expression)\"",
    ])
    let linter = try Linter(adding: [LoaderTests.pack(rule)])
    for lines in [1, 1, 4, 1, 4, 4, 2, 1, 1, 3, 4, 2, 2, 1] {
      let items = Array(repeating: "{}", count: lines).joined(separator: ",")
      let body = Array(#"{"lineItems": [\#(items)]}"#.utf8)
      let report = try linter.lint(Request(body: body, operation: "cart-create"))
      let strange = report.unchecked.first { $0.rule == "strange" }
      #expect((strange?.needs ?? []) == Self.needs[lines] ?? [])
      #expect((strange?.failure != nil) == (lines == 2))
    }
  }
}
