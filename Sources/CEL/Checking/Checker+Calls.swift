internal import JSONText

extension Checker {
  mutating func checkCall(_ expression: Expression, _ call: Expression.Call) {
    if let function = namespacedFunction(call) {
      for argument in call.arguments { check(argument) }
      apply(function, isMethod: false, expression, call)
    } else if let target = call.target {
      checkMethod(expression, call, target)
    } else {
      checkGlobal(expression, call)
    }
  }

  private mutating func checkMethod(
    _ expression: Expression, _ call: Expression.Call, _ target: Expression
  ) {
    let function = functions.method(call.function)
    // Where there is no such method, and the target means nothing, it was taken for a namespace.
    if function == nil, let namespace = meaninglessName(target) {
      reportUnknown(expression, call, in: namespace)
      return
    }
    check(target)
    for argument in call.arguments { check(argument) }
    guard let function else {
      reportUnknown(expression, call, suggestion(String(call.function), isMethod: true))
      return
    }
    apply(function, isMethod: true, expression, call)
  }

  private mutating func checkGlobal(_ expression: Expression, _ call: Expression.Call) {
    for argument in call.arguments { check(argument) }
    let isAbsolute = unsafe call.function.bytes.first == UInt8(ascii: ".")
    let name =
      isAbsolute ? unsafe UTF8Slice(.init(rebasing: call.function.bytes[1...])) : call.function
    guard let function = globalFunction(name, isAbsolute: isAbsolute) else {
      reportUnknown(expression, call, suggestion(String(name), isMethod: false))
      return
    }
    apply(function, isMethod: false, expression, call)
  }

  /// The name a target is, if it is one that nothing has.
  private func meaninglessName(_ target: Expression) -> String? {
    guard case .name(let name, _) = target.kind, !scope.contains(where: { $0.name == name }),
      variables.number(of: name) == nil
    else { return nil }
    let text = String(name)
    let isNamespace = variables.names.contains { $0.hasPrefix(text + ".") }
    return isNamespace ? nil : text
  }

  private mutating func reportUnknown(
    _ expression: Expression, _ call: Expression.Call, in namespace: String
  ) {
    note(meaning: .unresolved, of: expression)
    let name = "\(namespace).\(String(call.function))"
    let names = functions.namespacedNames
    report(
      .unknownFunction(name, suggestion: Suggestion.nearest(to: name, among: names)),
      (call.target?.range.lowerBound ?? 0)..<call.functionRange.bytes.upperBound)
  }

  /// The name of a function of a style that is nearest to a misspelt one.
  private func suggestion(_ name: String, isMethod: Bool) -> String? {
    let names = functions.names(areMethods: isMethod)
    return Suggestion.nearest(to: name, among: names)
  }

  private mutating func reportUnknown(
    _ expression: Expression, _ call: Expression.Call, _ suggestion: String?
  ) {
    note(meaning: .unresolved, of: expression)
    let name = String(call.function)
    // There may be one that is called the other way.
    let isKnown = functions.contains(name)
    report(
      isKnown
        ? .wrongStyle(name, isMethod: call.target == nil)
        : .unknownFunction(name, suggestion: suggestion), call.functionRange.bytes)
  }

  /// Chooses the overloads that take the arguments.
  private mutating func apply(
    _ function: Int, isMethod: Bool, _ expression: Expression, _ call: Expression.Call
  ) {
    let arguments = Operands(call, isMethod: isMethod)
    let known = functions.overloads(function, areMethods: isMethod)
    var given = Signature()
    for argument in arguments { given.append(found(argument)) }
    fitting.removeAll(keepingCapacity: true)
    var result: Type?
    for (position, signature) in known.signatures.enumerated() where signature.mayTake(given) {
      let type =
        signature.isPlain && given.isPlain
        ? known.overloads[position].result : self.result(of: known.overloads[position], arguments)
      guard let type else { continue }
      fitting.append(Int32(position))
      result = result.map { $0 == type ? type : .dyn } ?? type
    }
    if fitting.isEmpty {
      report(
        .noOverload(String(call.function), arguments: arguments.map { shown($0) }), expression.range
      )
      fitting = known.signatures.indices.filter { known.signatures[$0].count == arguments.count }
        .map(Int32.init)
    }
    let chosen = TreeList(fitting[...], in: tree)
    note(meaning: .function(Int32(function), isMethod: isMethod, fitting: chosen), of: expression)
    note(result ?? .dyn, of: expression)
    checkConstants(function, arguments)
  }

  /// The type of an overload's result; nil where it does not take the arguments.
  private mutating func result(of overload: Overload, _ arguments: Operands) -> Type? {
    if overload.relatesEqualTypes, found(arguments[0]) == found(arguments[1]) {
      return overload.result
    }
    return substitution.result(of: overload, for: arguments.map { found($0) })
  }
}
