internal import JSONText

extension EvaluationError: CustomStringConvertible {
  /// One sentence for people: what was wrong, and with what.
  public var description: String {
    switch self {
    case .noSuchKey(let key): "no such key: '\(String(key))'"
    case .noSuchOverload(let name): "'\(String(name))' does not take values of these types"
    case .wrongType: "a JSON value is not of the type its field declares"
    case .unboundVariable(let name): "the variable '\(String(name))' has no value"
    case .unboundFunction(let name): "there is no function '\(String(name))'"
    case .indexOutOfRange(let index): "index out of range: \(index)"
    case .outOfRange(let type): "a result is out of the range of \(String(type.name))"
    case .invalidText(let type): "a text cannot be read as \(String(type.name))"
    case .unsupportedKey(let type): "a value of type \(String(type.name)) cannot be a key"
    case .invalidPattern(let pattern):
      "'\(String(pattern))' is no regular expression that can be used here"
    case .unknownTimeZone(let name): "there is no time zone '\(String(name))'"
    case .invalidFormat(let error): error.description
    case .invalidArgument(let reason), .host(let reason): String(reason)
    default: plainSentence
    }
  }

  /// The sentences that name nothing.
  private var plainSentence: String {
    switch self {
    case .divisionByZero: "division by zero"
    case .modulusByZero: "modulus by zero"
    case .overflow: "a result does not fit in 64 bits"
    case .invalidRange: "a range ends before it starts, or starts below zero"
    case .duplicateKey: "a map has the same key twice"
    case .emptyOptional: "the optional holds no value"
    case .patternLimit: "a regular expression took too many steps"
    case .invalidUTF8: "the bytes are not valid UTF-8"
    case .totalExceeded: "all evaluations together cost more than their budget allows"
    default: "the evaluation costs more than its budget allows"
    }
  }
}

extension FormatError: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch self {
    case .unknownClause: "the format has a '%' that is followed by no known clause"
    case .missingArgument: "the format has more clauses than there are arguments"
    case .wrongArgument: "the format cannot show an argument of this type with its clause"
    }
  }
}
