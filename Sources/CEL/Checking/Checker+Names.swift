extension Checker {
  /// The places in which a name is looked up: in the container, in what is around it, and outside.
  private func candidates(_ name: String, isAbsolute: Bool) -> [String] {
    guard !isAbsolute, !environment.container.isEmpty else { return [name] }
    var parts = environment.container.split(separator: ".")
    var candidates: [String] = []
    while !parts.isEmpty {
      candidates.append(parts.joined(separator: ".") + "." + name)
      parts.removeLast()
    }
    return candidates + [name]
  }

  /// The dotted name an expression spells, unless it starts with a variable of a macro.
  private func qualifiedName(_ expression: Expression) -> (name: String, isAbsolute: Bool)? {
    switch expression.kind {
    case .name(let name, let isAbsolute):
      guard isAbsolute || !scope.contains(where: { $0.name == name }) else { return nil }
      return (name, isAbsolute)
    case .select(let operand, let selection) where !selection.isOptional && !selection.isTest:
      return qualifiedName(operand).map { ($0.name + "." + selection.name, $0.isAbsolute) }
    default: return nil
    }
  }

  /// Notes that an expression means a declared variable or a type, if its name does.
  mutating func resolve(_ expression: Expression) -> Bool {
    guard mayBeDeclared(expression), let (name, isAbsolute) = qualifiedName(expression) else {
      return false
    }
    for candidate in candidates(name, isAbsolute: isAbsolute) {
      if let variable = environment.variables[candidate] {
        expression.meaning = .variable(variable)
        expression.type = variable.type
        return true
      }
      if let type = environment.types[candidate], let name = TypeName(type) {
        expression.meaning = .type(name)
        expression.type = .type(type)
        return true
      }
    }
    return false
  }

  /// Whether a name may be that of a variable or type: where it has several parts, the first has to be
  /// a known one.
  private func mayBeDeclared(_ expression: Expression) -> Bool {
    guard case .select(var operand, _) = expression.kind, environment.container.isEmpty else {
      return true
    }
    while case .select(let inner, _) = operand.kind { operand = inner }
    guard case .name(let first, _) = operand.kind else { return false }
    return environment.namespaces.contains(first)
  }

  mutating func checkName(_ expression: Expression, _ name: String, _ isAbsolute: Bool) {
    if !isAbsolute, let place = scope.lastIndex(where: { $0.name == name }) {
      expression.meaning = .local(place)
      expression.type = scope[place].type
      expression.enumeration = scope[place].enumeration
    } else if !resolve(expression) {
      expression.meaning = .unresolved
      let known = environment.variables.keys + scope.map(\.name)
      let suggestion = Suggestion.nearest(to: name, among: known)
      report(.unknownVariable(name, suggestion: suggestion), expression.range)
    }
  }

  /// The global function that a call with a target may mean: `math.floor(x)`.
  func namespacedFunction(_ call: Expression.Call) -> (name: String, overloads: [Overload])? {
    guard let target = call.target, environment.functions.mayBeNamespaced(call.function),
      let (namespace, isAbsolute) = qualifiedName(target)
    else {
      return nil
    }
    return globalFunction(namespace + "." + call.function, isAbsolute: isAbsolute)
  }

  /// The overloads of a global function.
  func globalFunction(
    _ name: String, isAbsolute: Bool
  ) -> (name: String, overloads: [Overload])? {
    for candidate in candidates(name, isAbsolute: isAbsolute) {
      let overloads = environment.functions.globals(candidate)
      if !overloads.isEmpty { return (candidate, overloads) }
    }
    return nil
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
