import JSONText

@testable import CEL

/// CEL: any source compiles or is refused in words, and what compiles is evaluated within its budget.
enum CELTarget {
  private static let item = ObjectType(
    name: "item",
    fields: [
      .init(name: "id", slot: 0, type: .string), .init(name: "n", slot: 1, type: .int),
      .init(name: "w", slot: 2, type: .timestamp, reading: .dateTime),
    ])
  private static let order = ObjectType(
    name: "order",
    fields: [
      .init(name: "items", slot: 0, type: .list(.object(item))),
      .init(name: "cycle", slot: 1, type: .string, reading: .enumeration(["one_time", "annual"])),
      .init(name: "any", slot: 2, type: .dyn),
      .init(name: "u", slot: 3, type: .int, absence: .unknown("order.u")),
    ])
  private static let layout = Layout.object([
    "items": .array(of: .object(["id": .any, "n": .any, "w": .any])), "cycle": .any, "any": .any,
    "u": .any,
  ])
  private static let document = JSONDocument(
    """
    {"items": [{"id": "a", "n": 1, "w": "2024-02-29T00:00:00Z"}, {"id": "é😀", "n": "x", "w": "2024"}],
     "cycle": "OneTime", "any": {"a": [1, 2.5, null, true, {"b": "c"}]}}
    """, layout: layout)

  private static let shape = JSONShape(of: .object(order))

  private static let environment: Environment = {
    var environment = Environment(limits: Limits(cost: 20_000))
    environment.declare(variable: "o", type: .object(order))
    environment.declare(variable: "x", type: .dyn)
    environment.declare(variable: "u", type: .dyn)
    return environment
  }()

  static func run(_ input: [UInt8]) {
    let source = String(decoding: input, as: UTF8.self)
    for isChecked in [true, false] {
      do throws(CompileError) {
        evaluate(try environment.compile(source, isChecked: isChecked))
      } catch {
        precondition(!error.issues.isEmpty && !error.description.isEmpty)
      }
    }
  }

  private static func evaluate(_ program: Program) {
    let evaluation = Evaluation(environment)
    let root = document.root.map { evaluation.json(document, $0, shape) }
    evaluation.set(0, to: root ?? .null)
    evaluation.set(1, to: .int(5))
    evaluation.set(2, to: evaluation.unknown("u"))
    let first = evaluation.shown(evaluation.evaluate(program))
    let second = evaluation.shown(evaluation.evaluate(program))
    precondition(first == second, "the same program over the same values")
  }
}
