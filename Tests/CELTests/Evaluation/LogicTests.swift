import CEL
import Testing

/// `t` and `f` are bool, `e` is an error, `u` and `v` are unknown.
@Suite struct LogicTests {
  static let cases = [
    OutcomeCase("f && u", "bool false"), OutcomeCase("u && f", "bool false"),
    OutcomeCase("t || u", "bool true"), OutcomeCase("u || t", "bool true"),
    OutcomeCase("t && u", unknownU), OutcomeCase("u || f", unknownU),
    OutcomeCase("u && v", unknownUV), OutcomeCase("v || u", unknownUV),
    OutcomeCase("e && u", unknownU), OutcomeCase("u || e", unknownU),
    OutcomeCase("e && f", "bool false"), OutcomeCase("f && e", "bool false"),
    OutcomeCase("e || t", "bool true"), OutcomeCase("e && t", divided),
    OutcomeCase("t && e && f", "bool false"), OutcomeCase("f || e || u || t", "bool true"),
    OutcomeCase("e ? 1 : 2", divided), OutcomeCase("u ? 1 : 2", unknownU),
    OutcomeCase("t ? 1 : 1 / 0", "int 1"), OutcomeCase("f ? u : t", "bool true"),
    OutcomeCase("!u", unknownU), OutcomeCase("!e", divided),
    OutcomeCase("e == u", unknownU), OutcomeCase("u == v", unknownUV),
    OutcomeCase("[e, u].size()", unknownU), OutcomeCase("{'a': e}", divided),
    OutcomeCase("{1: u, 2: v}", unknownUV),
    OutcomeCase("u in [t]", unknownU), OutcomeCase("t in [e]", divided),
    OutcomeCase("[1, 2].all(x, x > 0 && u)", unknownU),
    OutcomeCase("[1, 2].all(x, x > 1 && u)", "bool false"),
    OutcomeCase("[1, 2].exists(x, x == 2 || u)", "bool true"),
    OutcomeCase("[1, 2].exists(x, x == 1 && u || v)", unknownUV),
    OutcomeCase("[0, 1].all(x, 1 / x > 5)", "bool false"),
    OutcomeCase("[0, 1].exists(x, 1 / x == 1)", "bool true"),
    OutcomeCase("[0, 1].exists_one(x, 1 / x == 1)", divided),
    OutcomeCase("[1].exists_one(x, u)", unknownU),
    OutcomeCase("[1, 2].map(x, u)", unknownU), OutcomeCase("[1, 0].map(x, 1 / x)", divided),
    OutcomeCase("[1, 2].filter(x, u)", unknownU),
    OutcomeCase("[1].transformMap(i, x, e)", divided),
    OutcomeCase("cel.bind(x, e, t)", "bool true"), OutcomeCase("cel.bind(x, e, x)", divided),
    OutcomeCase("optional.of(1).orValue(1 / 0)", "int 1"),
    OutcomeCase("optional.none().orValue(1 / 0)", divided),
    OutcomeCase("optional.of(u)", unknownU),
    OutcomeCase("[?optional.of(1), ?optional.none()]", "[int 1]"),
    OutcomeCase("{?'a': optional.of(1), ?'b': optional.none()}", "{string a: int 1}"),
    OutcomeCase("optional.of([1]).optMap(x, x[0] + 1).value()", "int 2"),
    OutcomeCase("optional.none().optMap(x, 1 / 0).hasValue()", "bool false"),
    OutcomeCase("optional.none().value()", "error the optional holds no value"),
    OutcomeCase("{'a': 1, 'a': 2}", "error a map has the same key twice"),
    OutcomeCase("{1: 1, 1u: 2}", "error a map has the same key twice"),
  ]

  private static let unknownU = #"unknown ["u"]"#
  private static let unknownUV = #"unknown ["u", "v"]"#
  private static let divided = "error division by zero"

  @Test(arguments: cases)
  func yields(_ test: OutcomeCase) throws {
    var environment = Environment()
    for name in ["t", "f", "e", "u", "v"] { environment.declare(variable: name, type: .bool) }
    environment.declare(
      variable: "e", type: .bool, definedBy: try environment.compile("1 / 0 == 1"))
    let evaluation = Evaluation(environment)
    evaluation.set(0, to: .bool(true))
    evaluation.set(1, to: .bool(false))
    evaluation.set(3, to: evaluation.unknown("u"))
    evaluation.set(4, to: evaluation.unknown("v"))
    // Values may lie among the program's constants.
    let program = try environment.compile(test.expression)
    withExtendedLifetime(program) {
      let value = evaluation.evaluate(program)
      #expect(ConformanceValues.shown(value, evaluation) == test.outcome)
    }
  }
}
