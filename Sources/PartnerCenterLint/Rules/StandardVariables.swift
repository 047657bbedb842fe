internal import CEL

/// The variables that every expression of an operation sees.
struct StandardVariables {
  /// The texts that help and message of a rule about shape or syntax may use.
  private static let offered = [
    "name", "place", "value", "found", "expected", "suggestion", "fault",
  ]

  private(set) var environment: Environment
  private(set) var slots: CompiledOperation.Slots

  init(requestType: Type, target: RequestTarget) {
    var environment = Environment()
    environment.patternSyntax = .pcre2
    for function in LintFunctions.all { environment.declare(function: function) }
    let request = environment.declare(variable: "request", type: requestType)
    let body = environment.declare(variable: "self", type: requestType)
    let now = environment.declare(variable: "now", type: .timestamp)
    let headers = environment.declare(variable: "headers", type: .map(.string, .string))
    var path: [String: Int] = [:]
    for name in target.parameterNames {
      path[name] = environment.declare(variable: "path.\(name)", type: .string)
    }
    slots = .init(
      request: request, body: body, now: now, headers: headers, context: -1,
      contextReading: JSONShape(of: .dyn), path: path,
      offered: [:], offeredIndex: -1)
    self.environment = environment
  }

  /// Declares `context`; what is absent from it is unknown.
  mutating func declareContext(_ type: Type) {
    slots.contextReading = JSONShape(of: type)
    slots.context = environment.declare(variable: "context", type: type)
  }

  /// Declares the fact tables that expressions mention; others need not be read.
  mutating func declareFacts(_ mentions: Mentions, library: RuleLibrary) throws(RuleFileError) {
    for file in library.tables where mentions.members.contains(file.name) {
      try library.table(file).declare(in: &environment)
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
