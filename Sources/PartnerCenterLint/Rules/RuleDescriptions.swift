internal import YAMLText

/// What all rules say about themselves, each once, with every operation it belongs to.
struct RuleDescriptions {
  let all: [RuleDescription]

  init(_ catalogue: OperationCatalogue) throws(RuleFileError) {
    var order: [String] = []
    var rules: [String: RuleDefinition] = [:]
    var operations: [String: [String]] = [:]
    for head in catalogue.heads {
      let definition = try catalogue.definition(head)
      for rule in try catalogue.rules(of: definition) where !rule.isOff {
        if rules.updateValue(rule, forKey: rule.id) == nil { order.append(rule.id) }
        operations[rule.id, default: []].append(definition.operation.name)
      }
    }
    all = order.compactMap { id in
      rules[id].map { RuleDescription($0, operations: operations[id] ?? []) }
    }
  }
}

extension RuleDescription {
  fileprivate init(_ rule: RuleDefinition, operations: [String]) {
    self.init(
      id: rule.id, title: rule.title, operations: operations, severity: rule.severity,
      confidence: rule.confidence, code: rule.code, status: rule.status, lineCode: rule.lineCode,
      help: rule.help.text,
      source: rule.source, condition: rule.test.text(when: rule.when?.text), file: rule.file,
      line: rule.mark.line)
  }
}

extension RuleDefinition.Test {
  /// The test in one line, for people.
  fileprivate func text(when: String?) -> String {
    let test =
      switch self {
      case .expression(let expression): expression.text
      case .shape(let keywords): "shape: \(keywords.map(\.rawValue).joined(separator: ", "))"
      case .syntax(let faults): "syntax: \(faults.joined(separator: ", "))"
      }
    return when.map { "\(test)  (when \($0))" } ?? test
  }
}
