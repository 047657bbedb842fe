internal import JSONText

extension Checker {
  /// Reports a comparison of an enumeration with a text that is none of its names: it would never
  /// be true, and is misspelt.
  mutating func checkConstants(_ function: Int, _ arguments: Operands) {
    guard arguments.count == 2 else { return }
    let (left, right) = (arguments[0], arguments[1])
    let (ofLeft, ofRight) = (enumeration(left), enumeration(right))
    guard ofLeft != nil || ofRight != nil else { return }
    switch functions.name(function) {
    case Operators.equal, Operators.notEqual:
      checkConstant(right, against: ofLeft)
      checkConstant(left, against: ofRight)
    case Operators.isIn:
      checkConstant(left, against: ofRight)
      if case .list(let items) = right.kind {
        for item in items { checkConstant(item.value, against: ofLeft) }
      }
    default: break
    }
  }

  private mutating func checkConstant(_ expression: Expression, against names: [String]?) {
    guard let names, case .literal(.string(let constant)) = expression.kind else { return }
    let text = String(constant)
    guard !names.contains(text) else { return }
    let suggestion = Suggestion.nearest(to: text, among: names)
    report(.unknownConstant(text, names: names, suggestion: suggestion), expression.range)
  }
}
