import Testing

/// Where a value shows its type at run time only, a call that does not take it is an error.
@Suite("Calls with values of any type")
struct CallTests {
  private static func refusal(_ function: String) -> String {
    "error '\(function)' does not take values of these types"
  }

  static let cases = [
    OutcomeCase("dyn('abc').substring(dyn(1), dyn(2))", "string b"),
    OutcomeCase("dyn('abc').substring(dyn('x'), 2)", refusal("substring")),
    OutcomeCase("dyn(1).substring(0, 1)", refusal("substring")),
    OutcomeCase("dyn('abc').replace(dyn(1), 'b')", refusal("replace")),
    OutcomeCase("dyn('a-b').replace('-', '+', dyn('x'))", refusal("replace")),
    OutcomeCase("dyn('a').lastIndexOf('a', dyn(true))", refusal("lastIndexOf")),
  ]

  @Test(arguments: cases)
  func failsOrYields(_ example: OutcomeCase) throws {
    let value = try outcome(example.expression)
    #expect(value == example.outcome)
  }
}
