import CEL
import Testing

/// A wrong expression, and all that is said about it.
struct IssueCase: CustomTestStringConvertible {
  let expression: String
  let complaints: [String]
  var testDescription: String { expression }

  init(_ expression: String, _ complaints: String...) {
    self.expression = expression
    self.complaints = complaints
  }
}

@Suite struct IssueTests {
  static let environment: Environment = {
    var environment = Order.environment
    environment.declare(variable: "path.customerId", type: .string)
    environment.declare(variable: "name", type: .string)
    return environment
  }()

  static let cases = [
    IssueCase("nam", "1:1: there is no variable 'nam'; did you mean 'name'?"),
    IssueCase("zebra", "1:1: there is no variable 'zebra'"),
    IssueCase(
      "path.customerID == ''",
      "1:1: there is no variable 'path.customerID'; did you mean 'path.customerId'?"),
    IssueCase("order.numbr", "1:7: order has no field 'numbr'; did you mean 'number'?"),
    IssueCase("order.Number", "1:7: order has no field 'Number'; did you mean 'number'?"),
    IssueCase(
      "order.lines[0].quantiy > 1",
      "1:16: order item has no field 'quantiy'; did you mean 'quantity'?"),
    IssueCase(
      "order.lines.all(l, l.quantity > 0 && has(l.prise))",
      "1:44: order item has no field 'prise'; did you mean 'price'?"),
    IssueCase("siez('a')", "1:1: there is no function 'siez'; did you mean 'size'?"),
    IssueCase(
      "'a'.startWith('a')", "1:5: there is no function 'startWith'; did you mean 'startsWith'?"),
    IssueCase("math.abss(1)", "1:1: there is no function 'math.abss'; did you mean 'math.abs'?"),
    IssueCase("mth.abs(1)", "1:1: there is no function 'mth.abs'; did you mean 'math.abs'?"),
    IssueCase("startsWith(name, 'a')", "1:1: 'startsWith' is called on a value: x.startsWith(…)"),
    IssueCase("name.dyn()", "1:6: 'dyn' is not called on a value: write dyn(x)"),
    IssueCase("size(1, 2)", "1:1: found no matching overload for 'size' applied to (int, int)"),
    IssueCase(
      "order.customer == null",
      "1:1: found no matching overload for '==' applied to (customer, null)"),
    IssueCase(
      "order.total == 5", "1:1: found no matching overload for '==' applied to (double, int)"),
    IssueCase(
      "'a' in order.labels.x",
      "1:1: found no matching overload for 'in' applied to (string, string)"),
    IssueCase("name + 1", "1:1: found no matching overload for '+' applied to (string, int)"),
    IssueCase("1 == 1.0", "1:1: found no matching overload for '==' applied to (int, double)"),
    IssueCase(
      "name in name", "1:1: found no matching overload for 'in' applied to (string, string)"),
    IssueCase("-name", "1:1: found no matching overload for '-' applied to (string)"),
    IssueCase("!name", "1:1: found no matching overload for '!' applied to (string)"),
    IssueCase(
      "order.customer[0]", "1:1: found no matching overload for '[]' applied to (customer, int)"),
    IssueCase(
      "order.lines['a']",
      "1:1: found no matching overload for '[]' applied to (list(order item), string)"),
    IssueCase("name ? 1 : 2", "1:1: the condition of '? :' has to be bool, and is string"),
    IssueCase(
      "true ? 1 : 'a'", "1:1: the two sides of '? :' have to be of one type, and are int and string"
    ),
    IssueCase("true && 1", "1:9: an operand of '&&' has to be bool, and is int"),
    IssueCase("1 || true", "1:1: an operand of '||' has to be bool, and is int"),
    IssueCase("[1].all(x, x)", "1:12: the condition of a macro has to be bool, and is int"),
    IssueCase("[1].filter(x, x + 1)", "1:15: the filter of a macro has to be bool, and is int"),
    IssueCase("name.all(x, true)", "1:1: a macro needs a list or a map, and was called on string"),
    IssueCase("name.x", "1:6: 'x' cannot be selected: a value of type string has no fields"),
    IssueCase(
      "{1.5: 2}", "1:2: a value of type double cannot be a key; keys are bool, int, uint or string"),
    IssueCase("[?1]", "1:3: an entry marked '?' has to be optional, and is int"),
    IssueCase(
      "order.cycle == 'monthy'",
      "1:16: 'monthy' is none of the field's values, which are one_time, monthly, annual; did you mean 'monthly'?"
    ),
    IssueCase(
      "'Annual' != order.cycle",
      "1:1: 'Annual' is none of the field's values, which are one_time, monthly, annual; did you mean 'annual'?"
    ),
    IssueCase(
      "order.cycle in ['annual', 'x']",
      "1:27: 'x' is none of the field's values, which are one_time, monthly, annual"),
    IssueCase(
      "order.lines.exists(l, l.cycle == 'Monthly')",
      "1:34: 'Monthly' is none of the field's values, which are one_time, monthly, annual; did you mean 'monthly'?"
    ),
    IssueCase(
      "nam == '' || order.numbr == ''",
      "1:1: there is no variable 'nam'; did you mean 'name'?",
      "1:20: order has no field 'numbr'; did you mean 'number'?"),
    IssueCase(
      "name.matches('(')",
      "1:14: the pattern cannot be compiled: at byte 1, missing closing parenthesis"),
    IssueCase(
      #"name.matches('(?=a)')"#, "1:14: the pattern uses look-ahead, which RE2 does not have"),
    IssueCase(
      #"name.matches(r'(a)\1')"#, "1:14: the pattern uses a back-reference, which RE2 does not have"
    ),
  ]

  @Test(arguments: cases)
  func complains(_ test: IssueCase) {
    #expect(complaints(test.expression, in: IssueTests.environment) == test.complaints)
  }

  @Test func descriptionShowsTheLine() throws {
    let error = #expect(throws: CompileError.self) {
      try IssueTests.environment.compile("name == 'ä' &&\n\t'ä' == nam")
    }
    #expect(
      error?.description == """
        2:9: there is no variable 'nam'; did you mean 'name'?
          \t'ä' == nam
          \t       ^
        """)
  }
}
