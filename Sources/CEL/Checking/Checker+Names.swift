internal import JSONText

extension Checker {
  /// The names that a name may stand for before it stands for itself: in the container, and in what is
  /// around that.
  private func candidates(_ name: UTF8Slice, isAbsolute: Bool) -> [UTF8Slice] {
    guard !isAbsolute, !container.isEmpty else { return [] }
    var parts = container.split(separator: ".")
    var candidates: [UTF8Slice] = []
    while !parts.isEmpty {
      let candidate = parts.joined(separator: ".") + "." + String(name)
      candidates.append(tree.memory.text(candidate))
      parts.removeLast()
    }
    return candidates
  }

  /// The dotted name an expression spells, unless it starts with a variable of a macro.
  private func qualifiedName(_ expression: Expression) -> (name: UTF8Slice, isAbsolute: Bool)? {
    switch expression.kind {
    case .name(let name, let isAbsolute):
      guard isAbsolute || !scope.contains(where: { $0.name == name }) else { return nil }
      return (name, isAbsolute)
    case .select(let operand, let selection) where !selection.isOptional && !selection.isTest:
      return qualifiedName(operand).map { (joined($0.name, selection.name), $0.isAbsolute) }
    default: return nil
    }
  }

  /// Two names with a dot between them.
  private func joined(_ first: UTF8Slice, _ second: UTF8Slice) -> UTF8Slice {
    let count = first.count + 1 + second.count
    let memory = unsafe UnsafeMutableBufferPointer(
      start: tree.memory.allocate(UInt8.self, count: count), count: count)
    let dot = unsafe memory.update(fromContentsOf: first.bytes)
    unsafe memory[dot] = UInt8(ascii: ".")
    _ = unsafe memory[(dot + 1)...].update(fromContentsOf: second.bytes)
    return unsafe UTF8Slice(UnsafeBufferPointer(memory))
  }

  /// Notes that an expression means a declared variable or a type, if its name does.
  mutating func resolve(_ expression: Expression) -> Bool {
    guard mayBeDeclared(expression), let (name, isAbsolute) = qualifiedName(expression) else {
      return false
    }
    for candidate in candidates(name, isAbsolute: isAbsolute) {
      if isDeclared(candidate, expression) { return true }
    }
    return isDeclared(name, expression)
  }

  private mutating func isDeclared(_ name: UTF8Slice, _ expression: Expression) -> Bool {
    if let number = variables.number(of: name) {
      note(meaning: .variable(Int32(number)), of: expression)
      note(variables.values[number].type, of: expression)
      return true
    }
    guard let type = types[name], let name = TypeName(type) else { return false }
    note(meaning: .type(name), of: expression)
    note(.type(type), of: expression)
    return true
  }

  /// Whether a name may be that of a variable or type: where it has several parts, the first has to be
  /// a known one.
  private func mayBeDeclared(_ expression: Expression) -> Bool {
    guard case .select(var operand, _) = expression.kind, container.isEmpty else {
      return true
    }
    while case .select(let inner, _) = operand.kind { operand = inner }
    guard case .name(let first, _) = operand.kind else { return false }
    return namespaces.number(of: first) != nil
  }

  mutating func checkName(_ expression: Expression, _ name: UTF8Slice, _ isAbsolute: Bool) {
    if !isAbsolute, let place = scope.lastIndex(where: { $0.name == name }) {
      note(meaning: .local(Int32(place)), of: expression)
      note(scope[place].type, of: expression)
      note(enumeration: scope[place].enumeration, of: expression)
    } else if !resolve(expression) {
      note(meaning: .unresolved, of: expression)
      let known = variables.names + scope.map { String($0.name) }
      let suggestion = Suggestion.nearest(to: String(name), among: known)
      report(.unknownVariable(String(name), suggestion: suggestion), expression.range)
    }
  }

  /// The global function that a call with a target may mean: `math.floor(x)`.
  func namespacedFunction(_ call: Expression.Call) -> Int? {
    guard let target = call.target,
      let ending = functions.number(of: call.function),
      functions.endsNames(ending), let (namespace, isAbsolute) = qualifiedName(target)
    else {
      return nil
    }
    return globalFunction(joined(namespace, call.function), isAbsolute: isAbsolute)
  }

  /// The number of a global function.
  func globalFunction(_ name: UTF8Slice, isAbsolute: Bool) -> Int? {
    for candidate in candidates(name, isAbsolute: isAbsolute) {
      if let number = functions.global(candidate) { return number }
    }
    return functions.global(name)
  }
}

extension TypeName {
  /// The name of a type at run time, or nil for a type no value has.
  init?(_ type: Type) {
    switch type {
    case .null: self = .null
    case .bool: self = .bool
    case .int: self = .int
    case .uint: self = .uint
    case .double: self = .double
    case .string: self = .string
    case .bytes: self = .bytes
    case .timestamp: self = .timestamp
    case .duration: self = .duration
    case .list: self = .list
    case .map, .object: self = .map
    case .type: self = .type
    case .optional: self = .optional
    case .ip: self = .ip
    case .cidr: self = .cidr
    case .dyn, .parameter, .opaque: return nil
    }
  }
}
