internal import CEL

/// The texts of a rule, compiled.
final class RuleTexts: Sendable {
  let arguments: [Program]
  let data: [Template]
  let help: Template
  let message: Template?
  /// The value that mends what the rule reports.
  let fix: Program?

  init(_ rule: RuleDefinition, _ compiler: ExpressionCompiler) throws(RuleFileError) {
    let compile = compiler.program
    var arguments: [Program] = []
    for argument in rule.arguments { arguments.append(try compile(argument)) }
    var data: [Template] = []
    for text in rule.data { data.append(try Template(text, compile: compile)) }
    self.arguments = arguments
    self.data = data
    help = try Template(rule.help, compile: compile)
    fix = try rule.fix.map { fix throws(RuleFileError) in try compile(fix.value) }
    message = try rule.message.map { text throws(RuleFileError) in
      try Template(text, compile: compile)
    }
  }
}

extension RuleDefinition.Located {
  /// The text as a program.
  func program(in environment: Environment) throws(RuleFileError) -> Program {
    do {
      return try environment.compile(text)
    } catch {
      throw self.error(.expression("\(error)"))
    }
  }
}
