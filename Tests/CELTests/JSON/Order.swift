import CEL
import JSONText

/// An invented order, to test reading JSON objects with.
struct Order {
  static let itemLayout = item(addons: .array(of: item(addons: .array(of: item(addons: .any)))))

  /// The layout of an item whose add-ons look as given.
  private static func item(addons: Layout) -> Layout {
    .object([
      "id": .any, "group": .any, "quantity": .any, "price": .any, "cycle": .any, "tags": .any,
      "addons": addons,
    ])
  }

  static let layout = Layout.object([
    "number": .any, "placed": .any, "isUrgent": .any, "cycle": .any,
    "items": .array(of: itemLayout, keys: [1, 0], wrapper: "list"),
    "customer": .object(["name": .any, "age": .any, "email": .any]),
    "labels": .map(of: .any), "notes": .any, "credit": .any,
    "lines": .array(of: itemLayout, wrapper: "list"),
    "total": .any,
  ])

  static let cycles = ["one_time", "monthly", "annual"]

  static let item: ObjectType = {
    let item = ObjectType(name: "order item")
    item.define(
      [
        .init(name: "id", slot: 0, type: .string),
        .init(name: "group", slot: 1, type: .string),
        .init(name: "quantity", slot: 2, type: .int),
        .init(name: "price", slot: 3, type: .double),
        .init(name: "cycle", slot: 4, type: .string, reading: .enumeration(cycles)),
        .init(name: "tags", slot: 5, type: .list(.string)),
        .init(name: "addons", slot: 6, type: .list(.object(item))),
      ], keys: [1, 0])
    return item
  }()

  static let customer = ObjectType(
    name: "customer",
    fields: [
      .init(name: "name", slot: 0, type: .string),
      .init(name: "age", slot: 1, type: .int),
      .init(name: "email", slot: 2, type: .string, absence: .unknown("customer.email")),
    ])

  static let type = ObjectType(
    name: "order",
    fields: [
      .init(name: "number", slot: 0, type: .string),
      .init(name: "placed", slot: 1, type: .timestamp, reading: .dateTime),
      .init(name: "isUrgent", slot: 2, type: .bool),
      .init(name: "cycle", slot: 3, type: .string, reading: .enumeration(cycles)),
      .init(name: "items", slot: 4, type: .map(.string, .object(item))),
      .init(name: "customer", slot: 5, type: .object(customer)),
      .init(name: "labels", slot: 6, type: .map(.string, .string)),
      .init(name: "notes", slot: 7, type: .dyn),
      .init(name: "credit", slot: 8, type: .int, absence: .unknown("order.credit")),
      .init(name: "lines", slot: 9, type: .list(.object(item))),
      .init(name: "total", slot: 10, type: .double),
    ])

  private static let reading = JSONShape(of: .object(type))

  static let environment: Environment = {
    var environment = Environment()
    environment.declare(variable: "order", type: .object(type))
    return environment
  }()

  /// What an expression over an order yields, as text.
  static func outcome(_ expression: String, over json: String) throws(CompileError) -> String {
    let program = try environment.compile(expression)
    let document = JSONDocument(json, layout: layout)
    let evaluation = Evaluation(environment)
    defer { _fixLifetime(document) }
    guard let root = document.root else { return "no document" }
    evaluation.set(0, to: evaluation.json(document, root, reading))
    return ConformanceValues.shown(evaluation.evaluate(program), evaluation)
  }
}
