import CEL
import JSONText
import Testing

@Suite struct HostTests {
  @Test func variables() throws {
    var environment = Environment()
    environment.declare(variable: "path.id", type: .string)
    environment.declare(variable: "count", type: .int)
    let program = try environment.compile("path.id + string(count)")
    #expect(program.resultType == .string)
    #expect(program.variables == [0, 1])
    let evaluation = Evaluation(environment)
    evaluation.set(0, to: evaluation.string("a"))
    evaluation.set(1, to: .int(7))
    #expect(evaluation.evaluate(program).string == "a7")
    evaluation.clear(1)
    #expect(
      ConformanceValues.shown(evaluation.evaluate(program), evaluation)
        == "error the variable 'count' has no value")
    evaluation.set(1, to: evaluation.unknown("count"))
    #expect(
      ConformanceValues.shown(evaluation.evaluate(program), evaluation) == #"unknown ["count"]"#)
    #expect(environment.slot(of: "path.id") == 0)
    #expect(environment.slot(of: "path") == nil)
  }

  /// What an environment declares does not show in those it was copied from or to.
  @Test func copiedEnvironments() throws {
    var first = Environment()
    first.declare(variable: "shared", type: .int)
    var second = first
    second.declare(variable: "own", type: .string)
    second.declare(
      function: Function("same", [Overload([.int], .int, .unary { value, _ in value })]))
    first.declare(variable: "other", type: .bool)
    #expect(first.slot(of: "own") == nil && second.slot(of: "other") == nil)
    #expect(try second.compile("same(shared) > 0 ? own : ''").resultType == .string)
    #expect(throws: CompileError.self) { try first.compile("same(shared) > 0 && other") }
    #expect(try first.compile("shared > 0 && other").resultType == .bool)
  }

  /// A value of the host's is made when it is first needed, and once for an evaluation.
  @Test func variablesThatTheHostMakes() throws {
    let counter = Counter()
    var environment = Environment()
    environment.declare(variable: "wanted", type: .bool)
    let slot = environment.declare(variable: "facts.name", type: .string) { evaluation in
      counter.count += 1
      return evaluation.string("n\(counter.count)")
    }
    let program = try environment.compile("wanted ? facts.name + facts.name : 'none'")
    #expect(program.variables == [0, slot])
    let evaluation = Evaluation(environment)
    evaluation.set(0, to: .bool(false))
    #expect(evaluation.evaluate(program).string == "none" && counter.count == 0)
    evaluation.set(0, to: .bool(true))
    for _ in 0..<2 { #expect(evaluation.evaluate(program).string == "n1n1") }
    evaluation.clear(slot)
    #expect(evaluation.evaluate(program).string == "n2n2")
    evaluation.reset()
    evaluation.set(0, to: .bool(true))
    #expect(evaluation.evaluate(program).string == "n3n3")
  }

  @Test func lazyVariables() throws {
    let counter = Counter()
    var environment = Environment()
    environment.declare(variable: "x", type: .int)
    environment.declare(
      function: Function(
        "counted",
        [
          Overload(
            [.int], .int,
            .unary { value, _ in
              counter.count += 1
              return value
            })
        ]))
    environment.declare(
      variable: "variables.double", type: .int,
      definedBy: try environment.compile("counted(x) * [2].map(y, y)[0]"))
    environment.declare(
      variable: "variables.more", type: .int,
      definedBy: try environment.compile("variables.double + 1"))
    let program = try environment.compile(
      "[10].map(z, z + variables.more + variables.double)[0]")
    #expect(program.variables == [0, 1, 2])
    let evaluation = Evaluation(environment)
    evaluation.set(0, to: .int(5))
    for _ in 0..<3 {
      #expect(ConformanceValues.shown(evaluation.evaluate(program), evaluation) == "int 31")
    }
    #expect(counter.count == 1)
    evaluation.set(0, to: .int(6))
    evaluation.clear(1)
    evaluation.clear(2)
    #expect(ConformanceValues.shown(evaluation.evaluate(program), evaluation) == "int 35")
    #expect(counter.count == 2)
  }

  @Test func resettingForgetsAllValues() throws {
    var environment = Environment()
    environment.declare(variable: "x", type: .string)
    environment.declare(
      variable: "y", type: .string, definedBy: try environment.compile("x + '!'"))
    let program = try environment.compile("y + '?'")
    let evaluation = Evaluation(environment)
    evaluation.set(0, to: evaluation.string("a"))
    #expect(evaluation.evaluate(program).string == "a!?")
    evaluation.reset()
    evaluation.set(0, to: evaluation.string("b"))
    #expect(evaluation.evaluate(program).string == "b!?")
    evaluation.reset()
    #expect(evaluation.value(of: 0) == nil)
  }

  @Test func strictAndOtherFunctions() throws {
    var environment = Environment()
    environment.declare(variable: "u", type: .dyn)
    environment.declare(
      function: Function(
        "first",
        [
          Overload(
            [.parameter("T"), .parameter("T")], .parameter("T"), isStrict: false,
            .binary { a, b, _ in if case .unknown = a { b } else { a } })
        ]))
    environment.declare(
      function: Function(
        "shout",
        [
          Overload(
            [.string], .string, isMember: true,
            .unary { text, frame in
              text.string.map { frame.string($0 + "!") } ?? frame.error("no text")
            })
        ]))
    environment.declare(
      function: Function(
        "three",
        [
          Overload(
            [.int, .int, .int], .list(.int),
            .general { arguments, frame in
              frame.list([arguments[2], arguments[1], arguments[0]])
            })
        ]))
    let evaluation = Evaluation(environment)
    evaluation.set(0, to: evaluation.unknown("u"))
    func shown(_ expression: String) throws -> String {
      ConformanceValues.shown(evaluation.evaluate(try environment.compile(expression)), evaluation)
    }
    #expect(try shown("first(u, 3)") == "int 3")
    #expect(try shown("first(1 / 0, 3)") == "error division by zero")
    #expect(try shown("'hey'.shout()") == "string hey!")
    #expect(try shown("u.shout()") == #"unknown ["u"]"#)
    #expect(try shown("three(1, 2, 3)") == "[int 3, int 2, int 1]")
    #expect(try shown("three(1, u, 1 / 0)") == #"unknown ["u"]"#)
  }
}

/// Counts calls.
private final class Counter: @unchecked Sendable {
  var count = 0
}
