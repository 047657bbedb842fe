import Testing

@testable import PartnerCenterLint

/// Rules of strangers that want too much, and the sentence that tells it.
@Suite("Rules over their budget", .timeLimit(.minutes(2)))
struct BudgetTests {
  private static let ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
  private static let single = "the evaluation costs more than its budget allows"
  private static let together = "all evaluations together cost more than their budget allows"

  /// Expressions whose work or memory grows exponentially with their length.
  static let hostile = [
    (0..<9).reduce("true") { "\(ten).all(x\($1), \($0))" },
    "cel.bind(a0, 'xxxxxxxxxxxxxxxx', "
      + (0..<40).map { "cel.bind(a\($0 + 1), a\($0) + a\($0), " }.joined() + "a40 != ''"
      + String(repeating: ")", count: 41),
    "cel.bind(a0, [1], "
      + (0..<40).map { "cel.bind(a\($0 + 1), [a\($0), a\($0)], " }.joined() + "a40 == a40"
      + String(repeating: ")", count: 41),
    "request.lineItems.all(a, request.lineItems.all(b, request.lineItems.all(c, a.quantity > 0)))",
  ]

  @Test func areUncheckedAndNothingIsAccepted() throws {
    let report = try report(on: cart(lines: 400), Self.hostile)
    for number in Self.hostile.indices {
      let unchecked = try #require(report.unchecked.first { $0.rule == "strange-\(number)" })
      #expect(unchecked.failure == Self.single)
      #expect(unchecked.needs.isEmpty)
    }
    #expect(report.prediction.outcome == .undetermined)
  }

  /// Within its own budget: a text of a megabyte, whose end is looked at a hundred times.
  private static let frugal =
    "cel.bind(a0, 'xxxxxxxxxxxxxxxx', "
    + (0..<16).map { "cel.bind(a\($0 + 1), a\($0) + a\($0), " }.joined()
    + "\(ten).all(x, \(ten).all(y, !a16.endsWith('y')))" + String(repeating: ")", count: 17)

  @Test func shareTheBudgetOfTheRequest() throws {
    let report = try report(on: cart(lines: 1), Array(repeating: Self.frugal, count: 16))
    let failures = report.unchecked.filter { $0.failure != nil }
    #expect(failures.count > 1 && failures.count < 16, "\(failures.count)")
    #expect(failures.allSatisfy { $0.failure == Self.together })
    #expect(report.prediction.outcome == .undetermined)
  }

  @Test func doNotTakeTheBudgetOfTheNextRequest() throws {
    let linter = try linter([Self.frugal])
    for _ in 0..<20 {
      let report = try linter.lint(Request(body: cart(lines: 1), operation: "cart-create"))
      #expect(report.unchecked.allSatisfy { $0.failure == nil })
    }
  }

  /// No shipped rule compares all lines with all lines: that would cost more than the budget here.
  @Test func areNotAmongTheShippedRules() throws {
    let report = try Linter().lint(Request(body: cart(lines: 5000), operation: "cart-create"))
    #expect(report.unchecked.filter { $0.failure != nil }.map(\.rule) == [])
  }

  @Test(arguments: [
    (
      String(repeating: "(", count: 300) + "true" + String(repeating: ")", count: 300),
      "nested more than 250 levels deep"
    ),
    ("'" + String(repeating: "x", count: 33_000) + "' != ''", "32768"),
  ])
  func areRefusedWhereTheyAreTooLongOrTooDeep(_ expression: String, _ sentence: String) {
    let error = #expect(throws: RuleFileError.self) { try linter([expression]) }
    #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
  }

  // MARK: Rules and requests

  private func report(on body: [UInt8], _ expressions: [String]) throws -> Report {
    try linter(expressions).lint(
      Request(body: body, operation: "cart-create"), now: Moment("2024-03-05T10:00:00Z"))
  }

  /// The shipped rules and one rule of error level for each expression.
  private func linter(_ expressions: [String]) throws -> Linter {
    let rules = expressions.enumerated().map { number, expression in
      LoaderTests.rule([
        "id": "strange-\(number)", "severity": "error", "status": "400", "when": "REMOVED",
        "each": "REMOVED", "at": "REMOVED", "expression": "\"\(expression)\"",
      ]).dropFirst("rules:\n".count)
    }
    return try Linter(adding: [LoaderTests.pack("rules:\n" + rules.joined())])
  }

  private func cart(lines: Int) -> [UInt8] {
    let line =
      #"{"catalogItemId": "CFQ7TTC0EX01:0001:CFQ7TTC0EXA1", "quantity": 1, "billingCycle": "monthly", "termDuration": "P1Y"}"#
    let items = Array(repeating: line, count: lines).joined(separator: ", ")
    return Array(#"{"lineItems": [\#(items)]}"#.utf8)
  }
}
