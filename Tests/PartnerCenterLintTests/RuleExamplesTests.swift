import PartnerCenterLint
import Testing

@Suite("The examples beside the rules")
struct RuleExamplesTests {
  /// Each rule, those that need context among them, has an example in which it speaks and one in which it
  /// is silent although nothing that it needs is missing: in neither may it stay unchecked.
  @Test("every rule, given its context, decides both ways") func everyRuleDecidesBothWays() throws {
    let outcome = try RuleExamples().run()
    #expect(outcome.failures.map(\.description) == [])
    #expect(outcome.rules > 50)
    #expect(outcome.examples >= 2 * outcome.rules)
  }

  /// What the test above rests on: an accepted example without the context that its rule needs is a failure.
  @Test func anAcceptedExampleThatLeavesItsRuleUncheckedFails() throws {
    let rule = LoaderTests.rule([
      "expression": "context.partner.country == 'DE'", "when": "REMOVED",
      "examples":
        "{ rejected: [{ context: { partner: { country: FR } } }], accepted: [{ context: {} }] }",
    ])
    let failures = try RuleExamples(adding: [LoaderTests.pack(rule)]).run().failures
    #expect(failures.map(\.sentence).joined().contains("needs context.partner"))
  }
}
