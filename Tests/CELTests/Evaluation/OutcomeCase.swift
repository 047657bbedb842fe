import Testing

/// An expression that needs no variables, and what comes of it.
struct OutcomeCase: CustomTestStringConvertible {
  let expression: String
  let outcome: String
  var testDescription: String { expression }

  init(_ expression: String, _ outcome: String) {
    self.expression = expression
    self.outcome = outcome
  }
}
