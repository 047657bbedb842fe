import CEL
import Testing

@Suite struct ParserTests {
  static let outcomes = [
    OutcomeCase("1 + 2 * 3 - 4", "int 3"),
    OutcomeCase("10 - 4 - 3", "int 3"),
    OutcomeCase("-2 - -3", "int 1"),
    OutcomeCase("--2", "int 2"),
    OutcomeCase("- 9223372036854775808", "int -9223372036854775808"),
    OutcomeCase("!!true", "bool true"),
    OutcomeCase("!false && false", "bool false"),
    OutcomeCase("true || false && false", "bool true"),
    OutcomeCase("1 < 2 == true", "bool true"),
    OutcomeCase("true ? (false ? 1 : 2) : 3", "int 2"),
    OutcomeCase("// all of it\n1 // and more", "int 1"),
    OutcomeCase("[1, 2,].size()", "int 2"),
    OutcomeCase("{'a': 1,}.a", "int 1"),
    OutcomeCase("0x7fffffffffffffff", "int 9223372036854775807"),
    OutcomeCase("-0x10", "int -16"),
    OutcomeCase("1e3", "double 1000.0"),
    OutcomeCase(".5", "double 0.5"),
    OutcomeCase("'a' + 'b'", "string ab"),
    OutcomeCase(#"'\u00e9\x41\101'"#, "string éAA"),
    OutcomeCase("{'in': 1}.`in`", "int 1"),
  ]

  @Test(arguments: outcomes)
  func yields(_ test: OutcomeCase) throws {
    #expect(try outcome(test.expression) == test.outcome)
  }

  static let issues = [
    IssueCase("", "1:1: expected an expression, but the expression ends here"),
    IssueCase("1 +", "1:4: expected an expression, but the expression ends here"),
    IssueCase("1 2", "1:3: expected the end, found '2'"),
    IssueCase("(1", "1:3: expected ')', but the expression ends here"),
    IssueCase("[1, 2", "1:6: expected ']', but the expression ends here"),
    IssueCase("{1 2}", "1:4: expected ':', found '2'"),
    IssueCase("true ? 1", "1:9: expected ':', but the expression ends here"),
    IssueCase("1 = 1", "1:3: '=' has no meaning here"),
    IssueCase("1 & 1", "1:3: '&' has no meaning here"),
    IssueCase("1 – 1", "1:3: '–' has no meaning here"),
    IssueCase("for", "1:1: 'for' is a reserved word and cannot be a name"),
    IssueCase("a.1", "1:2: expected the end, found '.1'"),
    IssueCase("a.+", "1:3: expected a field name, found '+'"),
    IssueCase("'abc", "1:1: the string is not closed; close it with the quote it opened with"),
    IssueCase("'a\nb'", "1:1: the string is not closed; close it with the quote it opened with"),
    IssueCase(#"'\d'"#, #"1:2: this is no escape sequence; write a backslash as '\\'"#),
    IssueCase(#"'\ud800'"#, #"1:2: this is no escape sequence; write a backslash as '\\'"#),
    IssueCase(#"b'\u0041'"#, #"1:3: this is no escape sequence; write a backslash as '\\'"#),
    IssueCase("12ab", "1:1: a number cannot be followed by letters"),
    IssueCase("9223372036854775808", "1:1: the number 9223372036854775808 does not fit in 64 bits"),
    IssueCase(
      "99999999999999999999u", "1:1: the number 99999999999999999999u does not fit in 64 bits"),
    IssueCase("1e999", "1:1: the number 1e999 does not fit in 64 bits"),
    IssueCase(
      "a.`b c d!`",
      "1:3: a quoted name has letters, digits, and '_', '.', '-', '/' or blanks between backticks"),
    IssueCase(
      "Point{x: 1}", "1:6: objects cannot be constructed; use a map such as {'name': value}"),
    IssueCase("has(1)", "1:5: has() takes the selection of a field, such as has(a.b)"),
    IssueCase("[1].all(1, true)", "1:9: the macro 'all' takes a simple name as its variable"),
    IssueCase("[1].all(a.b, true)", "1:9: the macro 'all' takes a simple name as its variable"),
    IssueCase("[1].all(i, i, true)", "1:12: both variables are called 'i'"),
    IssueCase(
      "{}.transformMapEntry(k, v, {})",
      "1:28: transformMapEntry takes a map with exactly one entry, such as {key: value}"),
    IssueCase("cel.index(x)", "1:11: the macro 'index' cannot be used with these arguments"),
  ]

  @Test(arguments: issues)
  func complains(_ test: IssueCase) {
    #expect(complaints(test.expression) == test.complaints)
  }

  @Test(arguments: [
    "(", "[", "{1:", "-(", "!(", "a[", "f(", "true ? true : ", "x.f(", "1+(", "[1].all(x,",
  ])
  func deepNestingIsRefused(_ opening: String) {
    let source = String(repeating: opening, count: 100_000)
    var environment = Environment(limits: Limits(length: 10_000_000))
    environment.declare(variable: "a", type: .dyn)
    #expect(
      complaints(source, in: environment).map { String($0.drop { $0 != " " }) }
        == [" the expression is nested more than 250 levels deep"])
  }

  @Test(arguments: ["1 + ", "x.", "!", "-", "a && (b) || "])
  func longChainsAreRefusedOrFlat(_ link: String) {
    let source = String(repeating: link, count: 20_000) + "1"
    let issues = complaints(source, in: Environment(limits: Limits(length: 10_000_000)))
    #expect(!issues.isEmpty)
  }

  @Test func chainsOfLogicAreFlat() throws {
    let source = String(repeating: "false || ", count: 10_000) + "true"
    let environment = Environment(limits: Limits(length: 1_000_000))
    #expect(try outcome(source, in: environment) == "bool true")
  }

  @Test func lengthIsLimited() {
    let environment = Environment(limits: Limits(length: 10))
    #expect(
      complaints("1 + 2 + 3 + 4", in: environment)
        == ["1:1: the expression has 13 bytes; at most 10 are allowed"])
  }
}
