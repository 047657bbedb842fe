extension Checker {
  /// Reports a comparison of an enumeration with a text that is none of its names: it would never
  /// be true, and is misspelt.
  mutating func checkConstants(_ function: String, _ arguments: [Expression]) {
    guard arguments.count == 2 else { return }
    let (left, right) = (arguments[0], arguments[1])
    switch function {
    case Operators.equal, Operators.notEqual:
      checkConstant(right, against: left.enumeration)
      checkConstant(left, against: right.enumeration)
    case Operators.isIn:
      checkConstant(left, against: right.enumeration)
      if case .list(let items) = right.kind {
        for item in items { checkConstant(item.value, against: left.enumeration) }
      }
    default: break
    }
  }

  private mutating func checkConstant(_ expression: Expression, against names: [String]?) {
    guard let names, case .literal(.string(let bytes)) = expression.kind else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !names.contains(text) else { return }
    let suggestion = Suggestion.nearest(to: text, among: names)
    report(.unknownConstant(text, names: names, suggestion: suggestion), expression.range)
  }
}
