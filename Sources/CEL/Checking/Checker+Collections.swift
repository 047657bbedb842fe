internal import JSONText

extension Checker {
  mutating func checkList(_ expression: Expression, _ items: TreeList<Expression.ListItem>) {
    var element: Type?
    for item in items {
      check(item.value)
      let type = entryType(item.value, isOptional: item.isOptional)
      element = element.map { substitution.join($0, type) } ?? type
    }
    note(.list(element ?? substitution.fresh()), of: expression)
  }

  mutating func checkMap(_ expression: Expression, _ items: TreeList<Expression.MapItem>) {
    var key: Type?
    var value: Type?
    for item in items {
      check(item.key)
      let keyType = keyType(item.key)
      check(item.value)
      let type = entryType(item.value, isOptional: item.isOptional)
      key = key.map { substitution.join($0, keyType) } ?? keyType
      value = value.map { substitution.join($0, type) } ?? type
    }
    note(.map(key ?? substitution.fresh(), value ?? substitution.fresh()), of: expression)
  }

  /// The type of a key. It has no parts, so that the types of nested maps do not grow beyond the
  /// expression they belong to.
  private mutating func keyType(_ key: Expression) -> Type {
    switch type(key) {
    case .bool, .int, .uint, .string: return type(key)
    case .dyn, .parameter: return .dyn
    default:
      report(.unsupportedKey(shown(key)), key.range)
      return .dyn
    }
  }

  /// What an entry adds to its list or map; of one marked `?` what the optional holds.
  private mutating func entryType(_ entry: Expression, isOptional: Bool) -> Type {
    guard isOptional else { return found(entry) }
    let held = substitution.fresh()
    if !substitution.assign([found(entry)], to: [.optional(held)]) {
      report(.notOptional(shown(entry)), entry.range)
    }
    return substitution.apply(held)
  }

  mutating func checkComprehension(_ expression: Expression, _ loop: Comprehension) {
    check(loop.range)
    let (key, element) = variableTypes(loop)
    let names = enumeration(loop.range)
    var locals: [Local] = []
    if let second = loop.second {
      locals = [Local(name: loop.first, type: key), Local(name: second, type: element)]
      locals[1].enumeration = names
    } else if case .list = type(loop.range) {
      locals = [Local(name: loop.first, type: element, enumeration: names)]
    } else {
      locals = [Local(name: loop.first, type: key)]
    }
    inScope(locals) { checker in
      if let filter = loop.filter {
        checker.check(filter)
        checker.requireBool(filter, "the filter of a macro")
      }
      if let keyTransform = loop.keyTransform { checker.check(keyTransform) }
      checker.check(loop.body)
    }
    note(resultType(loop, key), of: expression)
    if loop.goal == .list { note(enumeration: enumeration(loop.body), of: expression) }
  }

  /// The types of index and element, or of key and element.
  private mutating func variableTypes(_ loop: Comprehension) -> (key: Type, element: Type) {
    switch type(loop.range) {
    case .list(let element): return (.int, element)
    case .map(let key, let value): return (key, value)
    case .dyn, .parameter: return (.dyn, .dyn)
    default:
      report(.notIterable(shown(loop.range)), loop.range.range)
      return (.dyn, .dyn)
    }
  }

  private mutating func resultType(_ loop: Comprehension, _ key: Type) -> Type {
    switch loop.goal {
    case .all, .exists, .existsOne:
      requireBool(loop.body, "the condition of a macro")
      return .bool
    case .list: return .list(found(loop.body))
    case .map: return .map(key, found(loop.body))
    case .mapEntry:
      return .map(loop.keyTransform.map { keyType($0) } ?? .dyn, found(loop.body))
    }
  }
}
