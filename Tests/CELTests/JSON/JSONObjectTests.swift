import CEL
import Testing

/// An expression over an order, and what comes of it.
struct OrderCase: CustomTestStringConvertible {
  let json: String
  let expression: String
  let outcome: String
  var testDescription: String { "\(expression) over \(json)" }

  init(_ json: String, _ expression: String, _ outcome: String) {
    self.json = json
    self.expression = expression
    self.outcome = outcome
  }
}

@Suite struct JSONObjectTests {
  static let scalars = [
    OrderCase(#"{"number":"A-1"}"#, "order.number", "string A-1"),
    OrderCase(#"{"NUMBER":"A-1"}"#, "order.number", "string A-1"),
    OrderCase(#"{"number":17.50}"#, "order.number", "string 17.50"),
    OrderCase(#"{"number":true}"#, "order.number", "string true"),
    OrderCase(#"{"number":{}}"#, "order.number", wrongType),
    OrderCase(#"{"credit":5}"#, "order.credit", "int 5"),
    OrderCase(#"{"credit":"-5"}"#, "order.credit", "int -5"),
    OrderCase(#"{"credit":5.0}"#, "order.credit", wrongType),
    OrderCase(#"{"credit":1e3}"#, "order.credit", wrongType),
    OrderCase(#"{"credit":9223372036854775808}"#, "order.credit", wrongType),
    OrderCase(#"{"credit":"five"}"#, "order.credit", wrongType),
    OrderCase(#"{"credit":true}"#, "order.credit", wrongType),
    OrderCase(#"{"total":5}"#, "order.total", "double 5.0"),
    OrderCase(#"{"total":"1e3"}"#, "order.total", "double 1000.0"),
    OrderCase(#"{"total":"dear"}"#, "order.total", wrongType),
    OrderCase(#"{"isUrgent":true}"#, "order.isUrgent", "bool true"),
    OrderCase(#"{"isUrgent":"FALSE"}"#, "order.isUrgent", "bool false"),
    OrderCase(#"{"isUrgent":0}"#, "order.isUrgent", "bool false"),
    OrderCase(#"{"isUrgent":-0.5}"#, "order.isUrgent", "bool true"),
    OrderCase(#"{"isUrgent":"no"}"#, "order.isUrgent", wrongType),
    OrderCase(#"{"cycle":"OneTime"}"#, "order.cycle", "string one_time"),
    OrderCase(#"{"cycle":"ONE_TIME"}"#, "order.cycle == 'one_time'", "bool true"),
    OrderCase(#"{"cycle":"weekly"}"#, "order.cycle", "string weekly"),
    OrderCase(#"{"cycle":[]}"#, "order.cycle", wrongType),
  ]

  static let dates =
    [
      OrderCase(
        #"{"placed":"2024-02-29T12:30:00Z"}"#, "string(order.placed)", "2024-02-29T12:30:00Z"),
      OrderCase(
        #"{"placed":"2024-02-29t12:30:00.5z"}"#, "string(order.placed)", "2024-02-29T12:30:00.5Z"),
      OrderCase(
        #"{"placed":"2024-02-29T12:30:00+01:00"}"#, "string(order.placed)", "2024-02-29T11:30:00Z"),
      OrderCase(
        #"{"placed":"2024-02-29T12:30:00"}"#, "string(order.placed)", "2024-02-29T12:30:00Z"),
      OrderCase(
        #"{"placed":"2024-02-29 12:30:00"}"#, "string(order.placed)", "2024-02-29T12:30:00Z"),
      OrderCase(#"{"placed":"2024-02-29"}"#, "string(order.placed)", "2024-02-29T00:00:00Z"),
      OrderCase(
        #"{"placed":"2024-02-29T12:30Z"}"#, "string(order.placed)", "2024-02-29T12:30:00Z"),
      OrderCase(
        #"{"placed":" 2024-02-29T12:30 "}"#, "string(order.placed)", "2024-02-29T12:30:00Z"),
    ].map { OrderCase($0.json, $0.expression, "string " + $0.outcome) } + [
      OrderCase(#"{"placed":"2023-02-29"}"#, "order.placed", wrongType),
      OrderCase(#"{"placed":"2024-02-29T25:00:00Z"}"#, "order.placed", wrongType),
      OrderCase(#"{"placed":"29.02.2024"}"#, "order.placed", wrongType),
      OrderCase(#"{"placed":20240229}"#, "order.placed", wrongType),
      OrderCase(#"{"placed":"2024-02-29T12"}"#, "order.placed", wrongType),
      OrderCase(#"{"placed":""}"#, "order.placed", "error no such key: 'placed'"),
      OrderCase(#"{"placed":" "}"#, "has(order.placed)", "bool false"),
    ]

  static let absence = [
    OrderCase("{}", "order.number", "error no such key: 'number'"),
    OrderCase(#"{"number":null}"#, "order.number", "error no such key: 'number'"),
    OrderCase("{}", "has(order.number)", "bool false"),
    OrderCase(#"{"number":null}"#, "has(order.number)", "bool false"),
    OrderCase(#"{"number":{}}"#, "has(order.number)", "bool true"),
    OrderCase("{}", "order.?number.orValue('none')", "string none"),
    OrderCase(#"{"number":"B"}"#, "order.?number.orValue('none')", "string B"),
    OrderCase("{}", "order.?customer.?name.hasValue()", "bool false"),
    OrderCase(#"{"customer":{"name":"N"}}"#, "order.?customer.?name.hasValue()", "bool true"),
    OrderCase(#"{"customer":{}}"#, "order.?customer.name.orValue('none')", "string none"),
    OrderCase(#"{"customer":{"name":"N"}}"#, "order.?customer.name.orValue('none')", "string N"),
    OrderCase(#"{"customer":{"name":{}}}"#, "order.?customer.?name.orValue('none')", wrongType),
    OrderCase(#"{"customer":{"name":{}}}"#, "order.?customer.?name.hasValue()", wrongType),
    OrderCase("{}", "order.?credit.orValue(1)", #"unknown ["order.credit"]"#),
    OrderCase("{}", "order.credit", #"unknown ["order.credit"]"#),
    OrderCase(#"{"credit":null}"#, "order.credit > 3", #"unknown ["order.credit"]"#),
    OrderCase("{}", "has(order.credit)", #"unknown ["order.credit"]"#),
    OrderCase("{}", "order.?credit", #"unknown ["order.credit"]"#),
    OrderCase("{}", "order.credit > 3 && false", "bool false"),
    OrderCase("{}", "order.credit > 3 || true", "bool true"),
    OrderCase("{}", "order.credit > 3 && true", #"unknown ["order.credit"]"#),
    OrderCase("{}", "order.number == '' && order.credit > 3", #"unknown ["order.credit"]"#),
    OrderCase("{}", "size(order.number) + order.credit", #"unknown ["order.credit"]"#),
    OrderCase(
      #"{"customer":{}}"#, "order.customer.email == string(order.credit)",
      #"unknown ["customer.email", "order.credit"]"#),
    OrderCase(
      #"{"customer":{}}"#, "order.credit > 3 && order.customer.email == ''",
      #"unknown ["customer.email", "order.credit"]"#),
    OrderCase("{}", "order.credit > 3 ? 1 : 2", #"unknown ["order.credit"]"#),
  ]

  /// A chain of fields is followed in one go; whatever stands in its way is told as if each field were read alone.
  static let chains = [
    OrderCase(#"{"customer":{"name":"N"}}"#, "order.customer.name", "string N"),
    OrderCase(#"{"customer":{}}"#, "order.customer.name", "error no such key: 'name'"),
    OrderCase("{}", "order.customer.name", "error no such key: 'customer'"),
    OrderCase(#"{"customer":null}"#, "order.customer.name", "error no such key: 'customer'"),
    OrderCase(#"{"customer":"N"}"#, "order.customer.name", wrongType),
    OrderCase(#"{"customer":[]}"#, "order.customer.name", wrongType),
    OrderCase(#"{"customer":{"name":{}}}"#, "order.customer.name", wrongType),
    OrderCase(#"{"customer":{}}"#, "order.customer.email", #"unknown ["customer.email"]"#),
    OrderCase("{}", "has(order.customer.name)", "error no such key: 'customer'"),
    OrderCase(#"{"customer":{}}"#, "has(order.customer.name)", "bool false"),
    OrderCase(#"{"customer":{"name":"N"}}"#, "has(order.customer.name)", "bool true"),
    OrderCase("{}", "order.?customer.?name == optional.none()", "bool true"),
    OrderCase(#"{"customer":null}"#, "order.?customer.name.orValue('none')", "string none"),
    OrderCase(#"{"customer":"N"}"#, "order.?customer.?name.orValue('none')", wrongType),
    OrderCase(#"{"customer":{}}"#, "order.?customer.?email", #"unknown ["customer.email"]"#),
  ]

  static let lists = [
    OrderCase(
      #"{"lines":[{"quantity":2},{"quantity":3}]}"#, "order.lines.map(l, l.quantity)",
      "[int 2, int 3]"),
    OrderCase(#"{"lines":{"list":[{"quantity":2}]}}"#, "order.lines[0].quantity", "int 2"),
    OrderCase(#"{"lines":{"list":[{"quantity":2}]}}"#, "size(order.lines)", "int 1"),
    OrderCase(#"{"lines":{}}"#, "order.lines", wrongType),
    OrderCase(#"{"lines":[]}"#, "order.lines[0]", "error index out of range: 0"),
    OrderCase(
      #"{"lines":[{}]}"#, "order.lines.exists(i, l, i == 0 && !has(l.quantity))", "bool true"),
    OrderCase(#"{"lines":[{"tags":["a","b"]}]}"#, "'b' in order.lines[0].tags", "bool true"),
    OrderCase(#"{"lines":[{"tags":["a","b"]}]}"#, "order.lines[0].tags == ['a', 'b']", "bool true"),
    OrderCase(
      #"{"lines":[{"tags":["a"]}]}"#, "order.lines[0].tags + ['c']", "[string a, string c]"),
    OrderCase(#"{"lines":[null]}"#, "order.lines[0]", wrongType),
    OrderCase(
      #"{"lines":[{"addons":[{"addons":[{"id":"deep"}]}]}]}"#,
      "order.lines[0].addons[0].addons[0].id", "string deep"),
  ]

  static let maps = [
    OrderCase(#"{"labels":{"Blue":"b"}}"#, "order.labels['blue']", "string b"),
    OrderCase(#"{"labels":{"Blue":"b"}}"#, "order.labels.blue", "string b"),
    OrderCase(#"{"labels":{"Blue":"b"}}"#, "'BLUE' in order.labels", "bool true"),
    OrderCase(#"{"labels":{"Blue":"b"}}"#, "order.labels['red']", "error no such key: 'red'"),
    OrderCase(#"{"labels":{"a":"1","b":2}}"#, "order.labels == {'a': '1', 'b': '2'}", "bool true"),
    OrderCase(#"{"labels":{"a":"1","b":"2"}}"#, "order.labels.map(k, k)", "[string a, string b]"),
    OrderCase(items, "order.items['X:1'].quantity", "int 4"),
    OrderCase(items, "order.items['x:2'].quantity", "int 5"),
    OrderCase(items, "has(order.items.nothing)", "bool false"),
    OrderCase(items, "order.items[?'y:2'].hasValue()", "bool false"),
    OrderCase(items, "order.items.map(k, k)", "[string x:1, string x:2]"),
    OrderCase(items, "order.items.transformList(k, v, v.quantity)", "[int 4, int 5]"),
    OrderCase(items, "size(order.items)", "int 2"),
    OrderCase(#"{"items":{"list":[{"group":"x","id":"1"}]}}"#, "order.items['x:1'].id", "string 1"),
    OrderCase(
      #"{"items":{"list":[{"group":"x","id":"1"}]}}"#, "order.items.all(k, k == 'x:1')", "bool true"
    ),
  ]

  static let undeclared = [
    OrderCase(
      #"{"notes":{"a":[1,2.5,"x",null,true]}}"#, "order.notes.a",
      "[int 1, double 2.5, string x, null, bool true]"),
    OrderCase(#"{"notes":{"a":null}}"#, "has(order.notes.a)", "bool true"),
    OrderCase(#"{"notes":{"a":1}}"#, "has(order.notes.b)", "bool false"),
    OrderCase(#"{"notes":{"a":1}}"#, "order.notes.A", "error no such key: 'A'"),
    OrderCase(#"{"notes":{"a":1}}"#, "order.notes == {'a': 1.0}", "bool true"),
    OrderCase(#"{"notes":{"a":{"b":"c"}}}"#, "order.notes['a']['b']", "string c"),
    OrderCase(#"{"notes":7}"#, "order.notes.x", "error '.' does not take values of these types"),
    OrderCase(#"{"number":"n"}"#, "dyn(order).number", "string n"),
    OrderCase(#"{"notes":[3,4]}"#, "order.notes.all(x, x > 2)", "bool true"),
  ]

  private static let items =
    #"{"items":[{"group":"x","id":"1","quantity":4},{"group":"x","id":"2","quantity":5}]}"#
  private static let wrongType = "error a JSON value is not of the type its field declares"

  @Test(arguments: scalars + dates + absence + chains + lists + maps + undeclared)
  func reads(_ test: OrderCase) throws {
    #expect(try Order.outcome(test.expression, over: test.json) == test.outcome)
  }
}
