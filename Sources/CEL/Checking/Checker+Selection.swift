extension Checker {
  mutating func checkSelect(
    _ expression: Expression, _ operand: Expression, _ selection: Expression.Selection
  ) {
    if !selection.isTest, !selection.isOptional, resolve(expression) { return }
    let known = issues.count
    check(operand)
    if issues.count > known, case .unknownVariable = issues[issues.count - 1].fact {
      reportPartOfName(expression, operand)
    }
    var from = type(operand)
    var isOptional = selection.isOptional
    if case .optional(let held) = from {
      from = held
      isOptional = true
    }
    let type = memberType(expression, selection, of: from)
    expression.type = selection.isTest ? .bool : isOptional ? .optional(type) : type
  }

  /// The type of a field, which is noted where it is declared.
  private mutating func memberType(
    _ expression: Expression, _ selection: Expression.Selection, of type: Type
  ) -> Type {
    switch type {
    case .dyn, .parameter: return .dyn
    case .map(_, let value):
      if case .select(let operand, _) = expression.kind {
        expression.enumeration = operand.enumeration
      }
      return value
    case .object(let object):
      guard let field = object.field(named: selection.name) else {
        let names = object.fields.map(\.name)
        let suggestion = Suggestion.nearest(to: selection.name, among: names)
        report(
          .unknownField(selection.name, of: object.name, suggestion: suggestion),
          selection.nameRange)
        return .dyn
      }
      expression.meaning = .field(field)
      if case .enumeration(let names, _) = field.reading { expression.enumeration = names }
      return field.type
    default:
      report(
        .noSelection(selection.name, from: substitution.final(type).description),
        selection.nameRange)
      return .dyn
    }
  }

  /// Says `path.customerID` is unknown, not `path`, where variables start with `path.`.
  private mutating func reportPartOfName(_ expression: Expression, _ operand: Expression) {
    guard case .name(let namespace, _) = operand.kind,
      case .select(_, let selection) = expression.kind
    else { return }
    let siblings = environment.variables.keys.filter { $0.hasPrefix(namespace + ".") }
    guard !siblings.isEmpty else { return }
    let name = namespace + "." + selection.name
    replaceLastIssue(
      .unknownVariable(name, suggestion: Suggestion.nearest(to: name, among: siblings)),
      expression.range)
  }

  mutating func checkIndex(
    _ expression: Expression, _ operand: Expression, _ index: Expression, _ isOptional: Bool
  ) {
    check(operand)
    check(index)
    var from = type(operand)
    var isOptional = isOptional
    if case .optional(let held) = from {
      from = held
      isOptional = true
    }
    let element: Type
    let fits: Bool
    switch from {
    case .dyn, .parameter: (element, fits) = (.dyn, true)
    case .list(let type):
      (element, fits) = (type, substitution.assign([index.type], to: [.int]))
    case .map(let key, let value):
      (element, fits) = (value, substitution.assign([index.type], to: [key]))
    default: (element, fits) = (.dyn, false)
    }
    if !fits { report(.notIndexable(shown(operand), by: shown(index)), expression.range) }
    expression.enumeration = operand.enumeration
    expression.type = isOptional ? .optional(element) : element
  }
}
