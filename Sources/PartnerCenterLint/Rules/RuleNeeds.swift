/// What a rule may have to know besides the request: members of the context and ids of the path that its
/// condition mentions, itself or through variables.
struct RuleNeeds {
  /// Sorted, such as `context.subscriptions` and `path.subscriptionId`.
  let names: [String]

  init(_ rule: RuleDefinition, variables: [VariableDefinition]) {
    var used: [VariableDefinition] = []
    var open = [ExpressionTexts(conditionOf: rule)]
    var names: Set<String> = []
    while let texts = open.popLast() {
      for root in ["context", "path"] {
        names.formUnion(texts.mentions(of: root).members.map { "\(root).\($0)" })
      }
      let mentioned = texts.mentions(of: "variables").members
      for variable in variables where mentioned.contains(variable.name) {
        guard !used.contains(where: { $0.name == variable.name }) else { continue }
        used.append(variable)
        open.append(ExpressionTexts([variable], []))
      }
    }
    self.names = names.sorted()
  }
}
