import CEL
import JSONText

/// Expressions over the same values: compiled once, evaluated each time, as a linter does.
final class CELWorkload: Workload {
  private let programs: [Program]
  private let evaluation: Evaluation
  private let document: JSONDocument
  private let shape = JSONShape(of: .dyn)
  private let variables: [NodeID]

  /// - Parameters:
  ///   - expressions: a file with one expression in each line.
  ///   - values: a file with a JSON object, whose members are the variables.
  init(expressions: String, values: String) throws {
    let document = JSONDocument(try File.bytes(values))
    self.document = document
    var environment = Environment()
    var nodes: [NodeID] = []
    var node = document.root.flatMap { document.firstChild(of: $0) }
    while let current = node {
      environment.declare(variable: document.name(of: current).map { String($0) } ?? "", type: .dyn)
      nodes.append(current)
      node = document.next(after: current)
    }
    let lines = String(decoding: try File.bytes(expressions), as: UTF8.self).split(separator: "\n")
    let declared = environment
    programs = try lines.map { try declared.compile(String($0)) }
    evaluation = Evaluation(environment)
    variables = nodes
    bind()
    for program in programs {
      let value = evaluation.evaluate(program)
      guard case .bool = value else { throw Mistaken(expression: program.source) }
    }
  }

  /// An expression that is no condition.
  struct Mistaken: Error {
    let expression: String
  }

  private func bind() {
    for (slot, node) in variables.enumerated() {
      evaluation.set(slot, to: evaluation.json(document, node, shape))
    }
  }

  func pass() {
    bind()
    for program in programs {
      if case .bool(true) = evaluation.evaluate(program) { sink &+= 1 }
    }
    evaluation.reset()
  }

  private var sink = 0
}
