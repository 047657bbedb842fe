internal import JSONText

/// What a name, a selection or a call turned out to mean.
enum Meaning {
  /// A variable of the environment, by its slot.
  case variable(Environment.Variable)
  /// A variable of a macro, by its place among those in scope.
  case local(Int)
  /// A type used as a value.
  case type(TypeName)
  /// A declared field of a JSON object.
  case field(ObjectType.Field)
  /// The overloads that fit, and whether the target is part of the function's name.
  case function(name: String, overloads: [Overload], takesTarget: Bool)
  /// Nothing that was declared; unchecked programs fail when they get there.
  case unresolved
}
