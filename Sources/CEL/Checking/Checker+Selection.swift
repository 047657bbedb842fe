internal import JSONText

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
    note(selection.isTest ? .bool : isOptional ? .optional(type) : type, of: expression)
  }

  /// The type of a field, which is noted where it is declared.
  private mutating func memberType(
    _ expression: Expression, _ selection: Expression.Selection, of type: Type
  ) -> Type {
    switch type {
    case .dyn, .parameter: return .dyn
    case .map(_, let value):
      if case .select(let operand, _) = expression.kind {
        note(enumeration: enumeration(operand), of: expression)
      }
      return value
    case .object(let object):
      guard let position = object.position(of: selection.name) else {
        reportUnknown(selection, of: object)
        return .dyn
      }
      deductions.note(field: position, of: object, at: expression)
      if case .enumeration(let names, _) = object.fields[position].reading {
        note(enumeration: names, of: expression)
      }
      return object.fields[position].type
    default:
      report(
        .noSelection(String(selection.name), from: substitution.final(type).description),
        selection.nameRange.bytes)
      return .dyn
    }
  }

  private mutating func reportUnknown(_ selection: Expression.Selection, of object: ObjectType) {
    let name = String(selection.name)
    let suggestion = Suggestion.nearest(to: name, among: object.fields.map(\.name))
    report(
      .unknownField(name, of: object.name, suggestion: suggestion), selection.nameRange.bytes)
  }

  /// Says `path.customerID` is unknown, not `path`, where variables start with `path.`.
  private mutating func reportPartOfName(_ expression: Expression, _ operand: Expression) {
    guard case .name(let namespace, _) = operand.kind,
      case .select(_, let selection) = expression.kind
    else { return }
    let prefix = String(namespace) + "."
    let siblings = variables.names.filter { $0.hasPrefix(prefix) }
    guard !siblings.isEmpty else { return }
    let name = prefix + String(selection.name)
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
      (element, fits) = (type, substitution.assign([found(index)], to: [.int]))
    case .map(let key, let value):
      (element, fits) = (value, substitution.assign([found(index)], to: [key]))
    default: (element, fits) = (.dyn, false)
    }
    if !fits { report(.notIndexable(shown(operand), by: shown(index)), expression.range) }
    note(enumeration: enumeration(operand), of: expression)
    note(isOptional ? .optional(element) : element, of: expression)
  }
}
