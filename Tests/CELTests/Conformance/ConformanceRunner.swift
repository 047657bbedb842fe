import CEL
import JSONText

/// Runs one conformance case.
struct ConformanceRunner {
  let test: JSONView

  /// What is wrong with the outcome; nil where the case passes.
  func failure() -> String? {
    var environment = Environment()
    environment.container = test["container"].text
    for declaration in test["type_env"].elements { declare(declaration, &environment) }
    for binding in test["bindings"].elements where environment.slot(of: binding.name) == nil {
      environment.declare(variable: binding.name, type: .dyn)
    }
    let expectsError = test["eval_error"].exists
    do throws(CompileError) {
      let program = try environment.compile(
        test["expr"].text, isChecked: !test["disable_check"].isTrue)
      let deduced = test["typed_result"]["deduced_type"]
      if deduced.exists, ConformanceTypes.type(deduced) != program.resultType {
        return "deduced \(program.resultType)"
      }
      return test["check_only"].isTrue ? nil : outcome(of: program, environment)
    } catch {
      return expectsError ? nil : "does not compile: \(error)"
    }
  }

  private func outcome(of program: Program, _ environment: Environment) -> String? {
    let evaluation = Evaluation(environment)
    for binding in test["bindings"].elements {
      guard let slot = environment.slot(of: binding.name) else { continue }
      evaluation.set(slot, to: ConformanceValues.value(binding["value"], evaluation))
    }
    let actual = ConformanceValues.shown(evaluation.evaluate(program), evaluation)
    if test["eval_error"].exists {
      return actual.hasPrefix("error ") ? nil : "expected an error, got \(actual)"
    }
    var expected = test["value"]
    if !expected.exists { expected = test["typed_result"]["result"] }
    let wanted =
      expected.exists
      ? ConformanceValues.shown(ConformanceValues.value(expected, evaluation), evaluation)
      : "bool true"
    return actual == wanted ? nil : "expected \(wanted), got \(actual)"
  }

  /// Declares a variable or a function of the case.
  private func declare(_ declaration: JSONView, _ environment: inout Environment) {
    let name = declaration["name"].text
    if declaration["ident"].exists {
      environment.declare(
        variable: name, type: ConformanceTypes.type(declaration["ident"]["type"]))
    }
    let overloads = declaration["function"]["overloads"].elements.map { overload in
      Overload(
        overload["params"].elements.map(ConformanceTypes.type),
        ConformanceTypes.type(overload["result_type"]),
        .general { _, frame in frame.error("declared only") })
    }
    if !overloads.isEmpty { environment.declare(function: Function(name, overloads)) }
  }
}

/// The suite's notation of types.
enum ConformanceTypes {
  static func type(_ view: JSONView) -> Type {
    guard let form = view.elements.first else { return .dyn }
    switch form.name {
    case "primitive": return primitive(form.text)
    case "null": return .null
    case "list_type": return .list(type(form["elem_type"]))
    case "map_type": return .map(type(form["key_type"]), type(form["value_type"]))
    case "type_param": return .parameter(form.text)
    case "abstract_type":
      let parameters = form["parameter_types"].elements.map(type)
      return form["name"].text == "optional_type"
        ? .optional(parameters.first ?? .dyn) : .opaque(form["name"].text, parameters)
    default: return .dyn
    }
  }

  private static func primitive(_ name: String) -> Type {
    switch name {
    case "BOOL": .bool
    case "INT64": .int
    case "UINT64": .uint
    case "DOUBLE": .double
    case "STRING": .string
    case "BYTES": .bytes
    default: .dyn
    }
  }
}
