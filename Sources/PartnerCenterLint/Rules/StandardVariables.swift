internal import CEL

/// The variables that every expression of an operation sees.
struct StandardVariables {
  /// The texts that help and message of a rule about shape or syntax may use.
  private static let offered = ["name", "value", "expected", "suggestion", "fault"]

  private(set) var environment: Environment
  private(set) var slots: CompiledOperation.Slots

  init(requestType: Type, target: RequestTarget) {
    var environment = Environment()
    environment.patternSyntax = .pcre2
    for function in LintFunctions.all { environment.declare(function: function) }
    let request = environment.declare(variable: "request", type: requestType)
    let body = environment.declare(variable: "self", type: requestType)
    let now = environment.declare(variable: "now", type: .timestamp)
    var path: [String: Int] = [:]
    for name in target.parameterNames {
      path[name] = environment.declare(variable: "path.\(name)", type: .string)
    }
    slots = .init(
      request: request, body: body, now: now, context: -1, contextType: .dyn, path: path, facts: [],
      offered: [:], offeredIndex: -1)
    self.environment = environment
  }

  /// Declares `context`; what is absent from it is unknown.
  mutating func declareContext(_ shape: Shape?) {
    let type = shape?.type(named: "context") ?? .dyn
    slots.contextType = type
    slots.context = environment.declare(variable: "context", type: type)
  }

  /// Declares the fact tables that expressions mention; others need not be read.
  mutating func declareFacts(
    mentionedBy variables: [VariableDefinition], _ rules: [RuleDefinition], library: RuleLibrary
  ) throws(RuleFileError) {
    let texts = variables.map(\.expression.text) + rules.flatMap(\.expressionTexts)
    let mentioned = texts.reduce(into: Set<String>()) { $0.formUnion($1.tablesMentioned) }
    for name in library.tableNames where mentioned.contains(name) {
      let table = try library.table(name)
      let slot = environment.declare(variable: "facts.\(name)", type: table.type)
      slots.facts.append((slot, table))
    }
  }

  /// An environment for help and message of rules about shape and syntax.
  ///
  /// - Parameter environment: what such texts may use besides.
  mutating func offer(in environment: Environment) -> Environment {
    var environment = environment
    for name in StandardVariables.offered {
      slots.offered[name] = environment.declare(variable: name, type: .string, shadows: true)
    }
    slots.offeredIndex = environment.declare(variable: "index", type: .int, shadows: true)
    return environment
  }
}

extension RuleDefinition {
  /// Every text of the rule that is or holds CEL.
  fileprivate var expressionTexts: [String] {
    var texts = (arguments + data + [help]).map(\.text)
    if case .expression(let expression) = test { texts.append(expression.text) }
    return texts + [when?.text, message?.text].compactMap { $0 }
  }
}

extension String {
  /// The names that follow `facts.` anywhere in the text.
  fileprivate var tablesMentioned: [String] {
    var names: [String] = []
    var rest = utf8[...]
    let prefix = "facts.".utf8
    while let start = rest.firstIndex(of: UInt8(ascii: "f")) {
      rest = rest[start...]
      if rest.starts(with: prefix) {
        rest = rest.dropFirst(prefix.count)
        let name = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        names.append(String(decoding: name, as: UTF8.self))
      } else {
        rest = rest.dropFirst()
      }
    }
    return names
  }
}
