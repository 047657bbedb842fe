internal import JSONText
internal import Patterns

/// One place where the JSON text or the shape is not kept to: a fact, before it becomes a finding.
struct Violation {
  /// What was found.
  enum Fact {
    case fault(Fault)
    case shape(Shape.Keyword, Shape)
    /// A required property that is missing: absent, null or blank.
    case missing(Shape.Property)
    /// A property that the shape does not declare; the shape is its parent's.
    case unknownProperty(Shape)
  }

  /// The position of the rule that reports it.
  let rule: Int
  /// The node at fault; for something absent, the object it is missing from; nil for a text
  /// without any value.
  let node: NodeID?
  let fact: Fact

  /// Whether the service may read what we cannot: then rules about it are open.
  var isReadableBySome: Bool {
    if case .shape(.dateNotation, _) = fact { true } else { false }
  }
}

extension Violation {
  /// What in a body does not keep to JSON or to the operation's shape, and how much more of it there is.
  static func all(
    in document: JSONDocument, of operation: CompiledOperation, _ workspace: MatchWorkspace
  ) throws(RuleFileError) -> (violations: [Violation], omitted: Int) {
    guard let shapes = operation.shapes else { return ([], 0) }
    var violations: [Violation] = []
    if !document.faults.isEmpty {
      let claims = try operation.syntaxClaims.value()
      for fault in document.faults {
        guard let rule = claims.owner(of: fault) else { continue }
        let node = document.node(at: fault.range.lowerBound)
        violations.append(Violation(rule: rule, node: node, fact: .fault(fault)))
      }
    }
    guard let root = document.root else { return (violations, 0) }
    var walk = ShapeWalk(document.tree, shapes: shapes, workspace: workspace)
    walk.walkBody(root)
    return (violations.isEmpty ? walk.violations : violations + walk.violations, walk.omitted)
  }
}
