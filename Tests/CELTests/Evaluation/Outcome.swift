import CEL

/// What an expression that needs no variables yields, as text.
func outcome(
  _ expression: String, in environment: Environment = Environment()
) throws(CompileError) -> String {
  let evaluation = Evaluation(environment)
  let program = try environment.compile(expression)
  return ConformanceValues.shown(evaluation.evaluate(program), evaluation)
}

/// The sentences of what is wrong with an expression.
func complaints(_ expression: String, in environment: Environment = Environment()) -> [String] {
  do throws(CompileError) {
    _ = try environment.compile(expression)
    return []
  } catch {
    return error.issues.map { "\($0.line):\($0.column): \($0.sentence)" }
  }
}
