internal import JSONText

/// A node of the syntax tree, macros expanded: a reference into the memory of its `SyntaxTree`.
@safe struct Expression: BitwiseCopyable {
  private let place: UnsafePointer<Node>

  @unsafe init(_ place: UnsafeMutablePointer<Node>) { unsafe self.place = UnsafePointer(place) }

  /// What the memory holds.
  struct Node: BitwiseCopyable {
    let kind: Kind
    let range: SourceRange
    let depth: Int32
    let number: Int32
  }

  var kind: Kind { unsafe place.pointee.kind }
  /// Bytes from the start of the source.
  var range: Range<Int> { unsafe place.pointee.range.bytes }
  /// How many levels of expressions there are from here down.
  var depth: Int { unsafe Int(place.pointee.depth) }
  /// The node's number in its tree, from 0.
  var number: Int { unsafe Int(place.pointee.number) }

  enum Kind: BitwiseCopyable {
    case literal(Literal)
    /// A name; absolute ones start with a dot.
    case name(UTF8Slice, isAbsolute: Bool)
    case select(Expression, Selection)
    case index(Expression, Expression, isOptional: Bool)
    case call(Call)
    case conditional(Expression, Expression, Expression)
    /// Operands of one `&&` or `||` chain, two or more.
    case and(TreeList<Expression>)
    case or(TreeList<Expression>)
    case list(TreeList<ListItem>)
    case map(TreeList<MapItem>)
    case comprehension(Comprehension)
    /// `cel.bind` and `cel.block`: a value with a name inside a body.
    case binding(name: UTF8Slice, value: Expression, body: Expression)
  }

  /// The selection of a field: `.name`, `.?name`, or `has(….name)`.
  struct Selection: BitwiseCopyable {
    let name: UTF8Slice
    let nameRange: SourceRange
    var isOptional = false
    var isTest = false
  }

  /// A call of a function or operator, with a target where it was written as a method.
  struct Call: BitwiseCopyable {
    let function: UTF8Slice
    let functionRange: SourceRange
    let target: Expression?
    let arguments: TreeList<Expression>
  }

  struct ListItem: BitwiseCopyable {
    let value: Expression
    let isOptional: Bool
  }

  struct MapItem: BitwiseCopyable {
    let key: Expression
    let value: Expression
    let isOptional: Bool
  }
}

extension Expression.Kind {
  /// The depth of the deepest child.
  var childDepth: Int {
    var depth = 0
    forEachChild { depth = max(depth, $0.depth) }
    return depth
  }

  /// Does something with every expression directly below.
  @inline(__always)
  func forEachChild(_ body: (Expression) -> Void) {
    switch self {
    case .literal, .name: break
    case .select(let operand, _): body(operand)
    case .index(let operand, let index, _):
      body(operand)
      body(index)
    case .call(let call):
      if let target = call.target { body(target) }
      for argument in call.arguments { body(argument) }
    case .conditional(let condition, let yes, let no):
      body(condition)
      body(yes)
      body(no)
    case .and(let operands), .or(let operands):
      for operand in operands { body(operand) }
    case .list(let items):
      for item in items { body(item.value) }
    case .map(let items):
      for item in items {
        body(item.key)
        body(item.value)
      }
    case .comprehension(let loop):
      for part in [loop.range, loop.filter, loop.keyTransform, loop.body] {
        if let part { body(part) }
      }
    case .binding(_, let value, let child):
      body(value)
      body(child)
    }
  }
}
