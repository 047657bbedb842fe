import CEL
import JSONText
import Synchronization
import Testing

/// A map of the host's, which counts how often all of it is wanted.
private final class Prices: HostMap {
  let wholes = Atomic(0)
  private let document = JSONDocument(#"{"pear": 3, "plum": 5}"#, layout: .map(of: .any))
  private let whole = JSONShape(of: .map(.string, .int))

  func value(in evaluation: Evaluation) -> Value {
    wholes.add(1, ordering: .relaxed)
    return document.root.map { evaluation.json(document, $0, whole) } ?? .null
  }

  func value(for key: UTF8Slice, in evaluation: Evaluation) -> Value? {
    switch String(key) {
    case "pear": return .int(3)
    case "plum": return .int(5)
    default: return nil
    }
  }

  func contains(_ key: UTF8Slice, in evaluation: Evaluation) -> Bool {
    value(for: key, in: evaluation) != nil
  }
}

/// An expression, what comes of it, and whether it takes the whole map.
struct HostMapCase: Sendable, CustomTestStringConvertible {
  let expression: String
  let outcome: String
  var takesWhole = false

  var testDescription: String { expression }
}

@Suite("Maps that the host holds")
struct HostMapTests {
  static let cases = [
    HostMapCase(expression: "prices['pear']", outcome: "int 3"),
    HostMapCase(expression: "prices[?'plum'].orValue(0)", outcome: "int 5"),
    HostMapCase(expression: "prices[?'fig'].orValue(0)", outcome: "int 0"),
    HostMapCase(expression: "prices[?'fig'].hasValue()", outcome: "bool false"),
    HostMapCase(expression: "prices['fig']", outcome: "error no such key: 'fig'"),
    HostMapCase(expression: "'plum' in prices && !('fig' in prices)", outcome: "bool true"),
    HostMapCase(expression: "prices[string(1 / zero)]", outcome: "error division by zero"),
    HostMapCase(expression: "string(1 / zero) in prices", outcome: "error division by zero"),
    HostMapCase(expression: "prices[who]", outcome: #"unknown ["who"]"#),
    HostMapCase(expression: "prices[?who].orValue(1)", outcome: #"unknown ["who"]"#),
    HostMapCase(expression: "who in prices", outcome: #"unknown ["who"]"#),
    HostMapCase(expression: "dyn(1) in prices", outcome: "bool false"),
    HostMapCase(
      expression: "prices[dyn(1)]", outcome: "error no such key: '1'", takesWhole: true),
    HostMapCase(expression: "prices.pear", outcome: "int 3", takesWhole: true),
    HostMapCase(expression: "has(prices.pear)", outcome: "bool true", takesWhole: true),
    HostMapCase(expression: "size(prices)", outcome: "int 2", takesWhole: true),
    HostMapCase(
      expression: "prices.exists(name, prices[name] > 4)", outcome: "bool true", takesWhole: true),
  ]

  @Test("are asked for entries, and for the whole where nothing else will do", arguments: cases)
  func entries(_ example: HostMapCase) throws {
    let prices = Prices()
    var environment = Environment()
    let zero = environment.declare(variable: "zero", type: .int)
    let who = environment.declare(variable: "who", type: .string)
    environment.declare(variable: "prices", type: .map(.string, .int), heldBy: prices)
    let program = try environment.compile(example.expression)
    let evaluation = Evaluation(environment)
    evaluation.set(zero, to: .int(0))
    evaluation.set(who, to: evaluation.unknown("who"))
    let value = ConformanceValues.shown(evaluation.evaluate(program), evaluation)
    #expect(value == example.outcome)
    #expect((prices.wholes.load(ordering: .relaxed) > 0) == example.takesWhole)
  }
}
