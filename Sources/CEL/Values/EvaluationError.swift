public import JSONText

/// Why an evaluation has no value: facts, turned into sentences by `description`.
public enum EvaluationError: BitwiseCopyable {
  /// A field is absent or null, or a map has no such key (shown as text).
  case noSuchKey(UTF8Slice)
  /// A function or operator does not take arguments of these types.
  case noSuchOverload(UTF8Slice)
  /// The JSON value at this node is not of the type its field declares. A linter has reported the
  /// node already; the expression is not at fault.
  case wrongType(NodeID, in: JSONTree)
  /// Nobody has set this variable.
  case unboundVariable(UTF8Slice)
  /// The name of a function that does not exist.
  case unboundFunction(UTF8Slice)
  /// A whole number was divided by zero.
  case divisionByZero
  /// A remainder of a division by zero was asked for.
  case modulusByZero
  /// A result does not fit its type.
  case overflow
  /// A conversion or a timestamp leaves the range of its type.
  case outOfRange(TypeName)
  /// A list has no such index.
  case indexOutOfRange(Int64)
  /// A start comes after its end, or an offset is negative.
  case invalidRange
  /// A text that is no value of this type.
  case invalidText(TypeName)
  /// A map literal has the same key twice.
  case duplicateKey
  /// Values of this type cannot be keys.
  case unsupportedKey(TypeName)
  /// An optional was opened that holds nothing.
  case emptyOptional
  /// A regular expression that cannot be compiled.
  case invalidPattern(UTF8Slice)
  /// A regular expression took more steps than a match may.
  case patternLimit
  /// Bytes that are no UTF-8.
  case invalidUTF8
  /// No time zone has this name.
  case unknownTimeZone(UTF8Slice)
  /// `format` was given a clause or an argument it cannot use.
  case invalidFormat(FormatError)
  /// An argument that the function does not take, in words.
  case invalidArgument(UTF8Slice)
  /// The evaluation used up its budget (`Limits.cost`).
  case budgetExceeded
  /// This and the evaluations before it used up what they may cost together (`Limits.total`).
  case totalExceeded
  /// An error of a host function, in its words.
  case host(UTF8Slice)
}

/// What `format` cannot do.
public enum FormatError: BitwiseCopyable, Sendable {
  /// `%` is followed by something that is no clause.
  case unknownClause
  /// There are more clauses than arguments.
  case missingArgument
  /// An argument is of a type its clause cannot show.
  case wrongArgument
}

extension EvaluationError: @unchecked Sendable {}
