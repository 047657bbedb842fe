internal import JSONText

extension MacroTable {
  /// `has`, `all`, `exists`, `exists_one`, `map` and `filter` (langdef, "Macros").
  mutating func addStandard() {
    add("has", .global, [1]) { macro throws(Issue) in
      let argument = try macro.argument(0)
      guard case .select(let operand, var selection) = argument.kind else {
        throw macro.issue(.hasWithoutField, argument.range)
      }
      selection.isTest = true
      return try macro.tree.node(.select(operand, selection), macro.range)
    }
    let tests: [(String, Comprehension.Goal)] = [
      ("all", .all), ("exists", .exists), ("exists_one", .existsOne), ("existsOne", .existsOne),
    ]
    for (name, goal) in tests {
      add(name, .member, [2]) { macro throws(Issue) in
        try macro.loop(goal, variables: 1, body: macro.argument(1))
      }
    }
    add("map", .member, [2]) { macro throws(Issue) in
      try macro.loop(.list, variables: 1, body: macro.argument(1))
    }
    add("map", .member, [3]) { macro throws(Issue) in
      try macro.loop(.list, variables: 1, filter: macro.argument(1), body: macro.argument(2))
    }
    add("filter", .member, [2]) { macro throws(Issue) in
      let element = try macro.tree.node(macro.argument(0).kind, macro.argument(0).range)
      return try macro.loop(.list, variables: 1, filter: macro.argument(1), body: element)
    }
  }

  /// The macros over index and element, or key and element.
  mutating func addTwoVariable() {
    let tests: [(String, Comprehension.Goal)] = [
      ("all", .all), ("exists", .exists), ("exists_one", .existsOne), ("existsOne", .existsOne),
    ]
    for (name, goal) in tests {
      add(name, .member, [3]) { macro throws(Issue) in
        try macro.loop(goal, variables: 2, body: macro.argument(2))
      }
    }
    for (name, goal) in [("transformList", Comprehension.Goal.list), ("transformMap", .map)] {
      add(name, .member, [3]) { macro throws(Issue) in
        try macro.loop(goal, variables: 2, body: macro.argument(2))
      }
      add(name, .member, [4]) { macro throws(Issue) in
        try macro.loop(goal, variables: 2, filter: macro.argument(2), body: macro.argument(3))
      }
    }
    add("transformMapEntry", .member, [3, 4]) { macro throws(Issue) in
      let entry = try macro.argument(macro.arguments.count - 1)
      guard case .map(let items) = entry.kind, let item = items.first, items.count == 1,
        !item.isOptional
      else { throw macro.issue(.macroEntry, entry.range) }
      let filter = macro.arguments.count == 4 ? try macro.argument(2) : nil
      return try macro.loop(
        .mapEntry, variables: 2, filter: filter, key: item.key, body: item.value)
    }
  }
}

extension MacroCall {
  /// A loop over the target with the first arguments as its variables.
  fileprivate func loop(
    _ goal: Comprehension.Goal, variables: Int, filter: Expression? = nil, key: Expression? = nil,
    body: Expression
  ) throws(Issue) -> Expression {
    let first = try variable(0)
    let second = variables == 2 ? try variable(1) : nil
    if let second, second == first {
      throw issue(.macroVariablesEqual(String(first)), try argument(1).range)
    }
    return try node(
      .comprehension(
        Comprehension(
          goal: goal, range: target(), first: first, second: second, filter: filter,
          keyTransform: key, body: body)))
  }
}
