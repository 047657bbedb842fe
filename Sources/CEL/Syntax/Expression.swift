/// A node of the syntax tree, macros expanded. The checker writes its findings into it.
final class Expression {
  let kind: Kind
  /// Bytes from the start of the source.
  let range: Range<Int>
  /// How many levels of expressions there are from here down.
  let depth: Int

  /// The deduced type; parameters may stand in it until the check is complete.
  var type: Type = .dyn
  /// What a name or call means.
  var meaning: Meaning?
  /// The names of the enumeration the value is taken from, where it is.
  var enumeration: [String]?

  enum Kind {
    case literal(Literal)
    /// A name; absolute ones start with a dot.
    case name(String, isAbsolute: Bool)
    case select(Expression, Selection)
    case index(Expression, Expression, isOptional: Bool)
    case call(Call)
    case conditional(Expression, Expression, Expression)
    /// Operands of one `&&` or `||` chain, two or more.
    case and([Expression])
    case or([Expression])
    case list([ListItem])
    case map([MapItem])
    case comprehension(Comprehension)
    /// `cel.bind` and `cel.block`: a value with a name inside a body.
    case binding(name: String, value: Expression, body: Expression)
  }

  /// The selection of a field: `.name`, `.?name`, or `has(….name)`.
  struct Selection {
    let name: String
    let nameRange: Range<Int>
    var isOptional = false
    var isTest = false
  }

  /// A call of a function or operator, with a target where it was written as a method.
  struct Call {
    let function: String
    let functionRange: Range<Int>
    let target: Expression?
    let arguments: [Expression]
  }

  struct ListItem {
    let value: Expression
    let isOptional: Bool
  }

  struct MapItem {
    let key: Expression
    let value: Expression
    let isOptional: Bool
  }

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    depth = 1 + kind.childDepth
  }
}

extension Expression.Kind {
  /// The depth of the deepest child; the kinds there are most of make no list of theirs.
  fileprivate var childDepth: Int {
    switch self {
    case .literal, .name: 0
    case .select(let operand, _): operand.depth
    case .index(let operand, let index, _): max(operand.depth, index.depth)
    case .call(let call): call.arguments.reduce(call.target?.depth ?? 0) { max($0, $1.depth) }
    default: children.reduce(0) { max($0, $1.depth) }
    }
  }

  /// The expressions directly below.
  var children: [Expression] {
    switch self {
    case .literal, .name: []
    case .select(let operand, _): [operand]
    case .index(let operand, let index, _): [operand, index]
    case .call(let call): (call.target.map { [$0] } ?? []) + call.arguments
    case .conditional(let condition, let yes, let no): [condition, yes, no]
    case .and(let operands), .or(let operands): operands
    case .list(let items): items.map(\.value)
    case .map(let items): items.flatMap { [$0.key, $0.value] }
    case .comprehension(let loop):
      [loop.range] + [loop.filter, loop.keyTransform, loop.body].compactMap { $0 }
    case .binding(_, let value, let body): [value, body]
    }
  }
}
