internal import JSONText

/// What a name, a selection or a call turned out to mean.
enum Meaning: BitwiseCopyable {
  /// A variable of the environment, by its number.
  case variable(Int32)
  /// A variable of a macro, by its place among those in scope.
  case local(Int32)
  /// A type used as a value.
  case type(TypeName)
  /// A declared field of a JSON object; both by their positions, the object's among those of the check.
  case field(object: Int32, Int32)
  /// A function by its number, and the positions of the overloads that fit. The target is the first argument
  /// of a method, and part of the name of others.
  case function(Int32, isMethod: Bool, fitting: TreeList<Int32>)
  /// Nothing that was declared; unchecked programs fail when they get there.
  case unresolved
}

/// What a function is applied to: the target of a method, then the arguments.
struct Operands: RandomAccessCollection {
  private let target: Expression?
  private let arguments: TreeList<Expression>

  init(_ call: Expression.Call, isMethod: Bool) {
    target = isMethod ? call.target : nil
    arguments = call.arguments
  }

  var startIndex: Int { 0 }
  var endIndex: Int { arguments.count + (target == nil ? 0 : 1) }

  subscript(index: Int) -> Expression {
    guard let target else { return arguments[index] }
    return index == 0 ? target : arguments[index - 1]
  }
}
