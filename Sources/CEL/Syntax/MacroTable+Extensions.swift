internal import JSONText

extension MacroTable {
  /// `cel.bind(name, value, body)`.
  mutating func addBindings() {
    add("bind", .namespace("cel"), [3]) { macro throws(Issue) in
      try macro.node(
        .binding(name: macro.variable(0), value: macro.argument(1), body: macro.argument(2)))
    }
  }

  /// `optMap` and `optFlatMap`: a computation on the value of an optional, if it has one.
  mutating func addOptionals() {
    add("optMap", .member, [2]) { macro throws(Issue) in
      try macro.unwrapping { body throws(Issue) in try macro.optional("of", [body]) }
    }
    add("optFlatMap", .member, [2]) { macro throws(Issue) in
      try macro.unwrapping { body throws(Issue) in body }
    }
  }

  /// `cel.block([…], result)`: values that are computed once and named by `cel.index`, and
  /// `cel.iterVar` and `cel.accuVar`, the names an optimizer gives to variables of macros.
  mutating func addBlock() {
    add("block", .namespace("cel"), [2]) { macro throws(Issue) in
      guard case .list(let items) = try macro.argument(0).kind else {
        throw macro.issue(.macroMisuse("block"), try macro.argument(0).range)
      }
      var body = try macro.argument(1)
      for (index, item) in items.enumerated().reversed() {
        let name = macro.tree.memory.text("@index\(index)")
        body = try macro.node(.binding(name: name, value: item.value, body: body))
      }
      return body
    }
    add("index", .namespace("cel"), [1]) { macro throws(Issue) in
      try macro.node(named: "@index\(macro.number(0))")
    }
    for name in ["iterVar", "accuVar"] {
      add(name, .namespace("cel"), [2]) { macro throws(Issue) in
        try macro.node(named: "@\(name):\(macro.number(0)):\(macro.number(1))")
      }
    }
  }
}

extension MacroTable {
  /// `math.greatest` and `math.least` of three numbers or more: of a list of them.
  mutating func addExtremes() {
    for name in ["greatest", "least"] {
      add(name, .namespace("math"), [MacroTable.threeOrMore]) { macro throws(Issue) in
        let items = macro.arguments.map { Expression.ListItem(value: $0, isOptional: false) }
        let list = try macro.node(.list(TreeList(items[...], in: macro.tree)))
        return try macro.call(name, on: macro.target(), [list])
      }
    }
  }
}

extension MacroCall {
  /// A call of a function in the namespace `optional`.
  fileprivate func optional(
    _ function: String, _ arguments: [Expression] = []
  ) throws(Issue) -> Expression {
    let namespace = try node(.name(UTF8Slice("optional"), isAbsolute: true))
    return try call(function, on: namespace, arguments)
  }

  /// `target.hasValue() ? make(body with the variable bound to target.value()) : optional.none()`.
  fileprivate func unwrapping(
    _ make: (Expression) throws(Issue) -> Expression
  ) throws(Issue) -> Expression {
    let held = UTF8Slice("@optional")
    func target() throws(Issue) -> Expression { try node(.name(held, isAbsolute: false)) }
    let body = try node(
      .binding(name: variable(0), value: call("value", on: target()), body: argument(1)))
    let choice = try node(
      .conditional(call("hasValue", on: target()), make(body), optional("none")))
    return try node(.binding(name: held, value: self.target(), body: choice))
  }
}
