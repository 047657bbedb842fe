extension Checker {
  mutating func checkCall(_ expression: Expression, _ call: Expression.Call) {
    if let function = namespacedFunction(call) {
      for argument in call.arguments { check(argument) }
      apply(function.name, function.overloads, to: call.arguments, expression, call)
    } else if let target = call.target {
      checkMethod(expression, call, target)
    } else {
      checkGlobal(expression, call)
    }
  }

  private mutating func checkMethod(
    _ expression: Expression, _ call: Expression.Call, _ target: Expression
  ) {
    let overloads = environment.functions.methods(call.function)
    // Where there is no such method, and the target means nothing, it was taken for a namespace.
    if overloads.isEmpty, let namespace = meaninglessName(target) {
      reportUnknown(expression, call, in: namespace)
      return
    }
    check(target)
    for argument in call.arguments { check(argument) }
    guard !overloads.isEmpty else {
      reportUnknown(expression, call, suggestion(call.function, isMethod: true))
      return
    }
    apply(call.function, overloads, to: [target] + call.arguments, expression, call)
  }

  private mutating func checkGlobal(_ expression: Expression, _ call: Expression.Call) {
    for argument in call.arguments { check(argument) }
    let isAbsolute = call.function.hasPrefix(".")
    let name = isAbsolute ? String(call.function.dropFirst()) : call.function
    guard let function = globalFunction(name, isAbsolute: isAbsolute) else {
      reportUnknown(expression, call, suggestion(name, isMethod: false))
      return
    }
    apply(function.name, function.overloads, to: call.arguments, expression, call)
  }

  /// The name a target is, if it is one that nothing has.
  private func meaninglessName(_ target: Expression) -> String? {
    guard case .name(let name, _) = target.kind, !scope.contains(where: { $0.name == name }),
      !environment.variables.keys.contains(where: { $0 == name || $0.hasPrefix(name + ".") })
    else { return nil }
    return name
  }

  private mutating func reportUnknown(
    _ expression: Expression, _ call: Expression.Call, in namespace: String
  ) {
    expression.meaning = .unresolved
    let name = "\(namespace).\(call.function)"
    let names = environment.functions.namespacedNames
    report(
      .unknownFunction(name, suggestion: Suggestion.nearest(to: name, among: names)),
      (call.target?.range.lowerBound ?? 0)..<call.functionRange.upperBound)
  }

  /// The name of a function of a style that is nearest to a misspelt one.
  private func suggestion(_ name: String, isMethod: Bool) -> String? {
    let names = environment.functions.names(areMethods: isMethod)
    return Suggestion.nearest(to: name, among: names)
  }

  private mutating func reportUnknown(
    _ expression: Expression, _ call: Expression.Call, _ suggestion: String?
  ) {
    expression.meaning = .unresolved
    let name = call.function
    // There may be one that is called the other way.
    let isKnown = environment.functions.contains(name)
    report(
      isKnown
        ? .wrongStyle(name, isMethod: call.target == nil)
        : .unknownFunction(name, suggestion: suggestion), call.functionRange)
  }

  /// Chooses the overloads that take the arguments.
  private mutating func apply(
    _ name: String, _ overloads: [Overload], to arguments: [Expression],
    _ expression: Expression, _ call: Expression.Call
  ) {
    let types = arguments.map(\.type)
    var fitting: [Overload] = []
    var result: Type?
    for overload in overloads where overload.parameters.count == arguments.count {
      guard let type = substitution.result(of: overload, for: types) else { continue }
      fitting.append(overload)
      result = result.map { $0 == type ? type : .dyn } ?? type
    }
    if fitting.isEmpty {
      report(.noOverload(call.function, arguments: arguments.map(shown)), expression.range)
      fitting = overloads.filter { $0.parameters.count == arguments.count }
    }
    let takesTarget = arguments.count > call.arguments.count
    expression.meaning = .function(name: name, overloads: fitting, takesTarget: takesTarget)
    expression.type = result ?? .dyn
    checkConstants(name, arguments)
  }
}
