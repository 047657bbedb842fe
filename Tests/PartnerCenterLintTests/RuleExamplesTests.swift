import PartnerCenterLint
import Testing

@Suite("The examples beside the rules")
struct RuleExamplesTests {
  @Test func allAreAsTheySay() throws {
    let outcome = try RuleExamples().run()
    #expect(outcome.failures.map(\.description) == [])
    #expect(outcome.rules > 50)
    #expect(outcome.examples >= 2 * outcome.rules)
  }
}
