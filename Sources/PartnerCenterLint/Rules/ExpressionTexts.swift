/// Every text of an operation that is or holds CEL, and the places of elements.
struct ExpressionTexts {
  /// One after another, each with a line break behind it.
  private var bytes: [UInt8] = []

  init(_ variables: [VariableDefinition], _ rules: [RuleDefinition]) {
    for variable in variables {
      add(variable.expression)
      add(variable.each)
    }
    for rule in rules { add(rule) }
  }

  /// The texts that decide whether a rule is kept.
  init(conditionOf rule: RuleDefinition) {
    if case .expression(let expression) = rule.test { add(expression) }
    for text in [rule.when, rule.each] { add(text) }
  }

  private mutating func add(_ rule: RuleDefinition) {
    if case .expression(let expression) = rule.test { add(expression) }
    rule.help.append(to: &bytes)
    add(rule.when)
    add(rule.message)
    add(rule.each)
    add(rule.fix?.value)
    for text in rule.arguments { add(text) }
    for text in rule.data { add(text) }
  }

  private mutating func add(_ text: RuleDefinition.Located?) {
    guard let text else { return }
    text.append(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The members of a variable that the texts mention.
  func mentions(of name: String) -> Mentions { Mentions(of: name, in: bytes) }

  /// The members of the context that the texts mention; nil where it may be any.
  var contextMembers: Set<String>? {
    let mentions = mentions(of: "context")
    return mentions.isWhole ? nil : mentions.members
  }
}
