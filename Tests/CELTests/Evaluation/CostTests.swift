import CEL
import Testing

@Suite struct CostTests {
  static let ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"

  /// Expressions whose work or memory grows exponentially with their length.
  static let expensive = [
    (0..<9).reduce("true") { "\(ten).all(x\($1), \($0))" },
    (0..<9).reduce("1") { "\(ten).map(x\($1), \($0))" } + " == []",
    "cel.bind(a0, 'xxxxxxxxxxxxxxxxxxxxxxxx', "
      + (0..<40).map { "cel.bind(a\($0 + 1), a\($0) + a\($0), " }.joined() + "a40 == ''"
      + String(repeating: ")", count: 41),
    "cel.bind(a0, [1], "
      + (0..<40).map { "cel.bind(a\($0 + 1), a\($0) + a\($0), " }.joined() + "a40 == []"
      + String(repeating: ")", count: 41),
    "cel.bind(a0, [1], "
      + (0..<40).map { "cel.bind(a\($0 + 1), [a\($0), a\($0)], " }.joined() + "'%s'.format([a40])"
      + String(repeating: ")", count: 41),
    "cel.bind(a0, [1], cel.bind(b0, [1], "
      + (0..<40).map { "cel.bind(a\($0 + 1), [a\($0), a\($0)], " }.joined()
      + (0..<40).map { "cel.bind(b\($0 + 1), [b\($0), b\($0)], " }.joined() + "a40 == b40"
      + String(repeating: ")", count: 82),
    "cel.bind(a0, 'x', "
      + (0..<40).map { "cel.bind(a\($0 + 1), a\($0).replace('x', 'xxxx'), " }.joined()
      + "a40 == ''" + String(repeating: ")", count: 41),
    "cel.bind(a0, 'x', "
      + (0..<40).map { "cel.bind(a\($0 + 1), [a\($0), a\($0)].join('yy'), " }.joined()
      + "a40 == ''" + String(repeating: ")", count: 41),
  ]

  @Test(arguments: expensive)
  func stops(_ expression: String) throws {
    let environment = Environment(limits: Limits(cost: 100_000))
    #expect(
      try outcome(expression, in: environment)
        == "error the evaluation costs more than its budget allows")
  }

  /// What depends on constants only is made when a program is compiled, and its mistakes are known then.
  @Test func constantsAreFolded() throws {
    #expect(throws: CompileError.self) { try Environment().compile("'x'.matches('(' + 'a')") }
    _ = try Environment().compile("'x'.matches('(' + 'a)')")
  }

  /// Limits as wide as can be do not come round to nothing.
  @Test func widestLimitsAllowAll() throws {
    let environment = Environment(limits: Limits(cost: .max, total: .max))
    let program = try environment.compile("[1, 2, 3].map(x, string(x)).join(',') == '1,2,3'")
    let evaluation = Evaluation(environment)
    for _ in 0..<3 {
      guard case .bool(true) = evaluation.evaluate(program) else {
        Issue.record("an evaluation was cut")
        return
      }
    }
  }

  @Test func nothingHidesTheBudget() throws {
    let environment = Environment(limits: Limits(cost: 100))
    let loop = "\(CostTests.ten).all(x, \(CostTests.ten).all(y, x + y > -1))"
    #expect(
      try outcome("\(loop) || true", in: environment)
        == "error the evaluation costs more than its budget allows")
    #expect(try outcome("true || \(loop)", in: environment) == "bool true")
  }

  @Test func everyEvaluationHasItsOwnBudget() throws {
    let environment = Environment(limits: Limits(cost: 100))
    let program = try environment.compile("\(CostTests.ten).all(x, x >= 0)")
    let evaluation = Evaluation(environment)
    for _ in 0..<100 {
      guard case .bool(true) = evaluation.evaluate(program) else {
        #expect(Bool(false), "the budget was used up")
        return
      }
    }
  }

  @Test func evaluationsShareATotalUntilTheyAreReset() throws {
    let environment = Environment(limits: Limits(cost: 100, total: 250))
    let program = try environment.compile("\(CostTests.ten).all(x, x >= 0)")
    let cheap = try environment.compile("1 + 1 == 2")
    let evaluation = Evaluation(environment)
    for _ in 0..<2 {
      var passed = 0
      while case .bool(true) = evaluation.evaluate(program) {
        passed += 1
        guard passed < 100 else { break }
      }
      #expect((2..<25).contains(passed), "\(passed)")
      #expect(
        ConformanceValues.shown(evaluation.evaluate(program), evaluation)
          == "error all evaluations together cost more than their budget allows")
      #expect(ConformanceValues.shown(evaluation.evaluate(cheap), evaluation) == "bool true")
      evaluation.reset()
    }
  }

  @Test func lazyVariablesCount() throws {
    var environment = Environment(limits: Limits(cost: 50))
    environment.declare(
      variable: "slow", type: .bool,
      definedBy: try environment.compile("\(CostTests.ten).all(x, [x, x, x].all(y, y == x))"))
    #expect(
      try outcome("slow", in: environment)
        == "error the evaluation costs more than its budget allows")
  }

  @Test func depthsOfLazyVariablesAddUp() throws {
    var environment = Environment(limits: Limits(depth: 10))
    environment.declare(variable: "v0", type: .int)
    var refused = false
    for index in 0..<50 where !refused {
      do throws(CompileError) {
        let program = try environment.compile("v\(index) + 1")
        environment.declare(variable: "v\(index + 1)", type: .int, definedBy: program)
      } catch {
        #expect(error.issues.first?.fact == .tooDeep(40))
        refused = true
      }
    }
    #expect(refused)
  }
}
