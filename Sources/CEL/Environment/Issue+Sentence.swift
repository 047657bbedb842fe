extension Issue {
  /// What is wrong and what to do about it, in one sentence without its place.
  public var sentence: String {
    switch fact {
    case .unknownVariable(let name, let suggestion):
      "there is no variable '\(name)'" + hint(suggestion)
    case .unknownFunction(let name, let suggestion):
      "there is no function '\(name)'" + hint(suggestion)
    case .wrongStyle(let name, let isMethod):
      isMethod
        ? "'\(name)' is called on a value: x.\(name)(…)"
        : "'\(name)' is not called on a value: write \(name)(x)"
    case .unknownField(let name, let type, let suggestion):
      "\(type) has no field '\(name)'" + hint(suggestion)
    case .noSelection(let name, let type):
      "'\(name)' cannot be selected: a value of type \(type) has no fields"
    case .noOverload(let name, let arguments):
      "found no matching overload for '\(Operators.spelling(name))' applied to "
        + "(\(arguments.joined(separator: ", ")))"
    case .notBool(let type, let role): "\(role) has to be bool, and is \(type)"
    case .notIterable(let type): "a macro needs a list or a map, and was called on \(type)"
    case .notIndexable(let type, let index):
      "found no matching overload for '[]' applied to (\(type), \(index))"
    case .branchesDiffer(let yes, let no):
      "the two sides of '? :' have to be of one type, and are \(yes) and \(no)"
    case .unsupportedKey(let type):
      "a value of type \(type) cannot be a key; keys are bool, int, uint or string"
    case .notOptional(let type): "an entry marked '?' has to be optional, and is \(type)"
    case .unknownConstant(let text, let names, let suggestion):
      "'\(text)' is none of the field's values, which are \(names.joined(separator: ", "))"
        + hint(suggestion)
    case .invalidPattern(let reason): reason
    case .unsupportedPattern(let construct):
      "the pattern uses \(construct), which RE2 does not have"
    default: textSentence
    }
  }

  /// The sentences about the text itself and about macros.
  private var textSentence: String {
    switch fact {
    case .tooLong(let count, let limit):
      "the expression has \(count) bytes; at most \(limit) are allowed"
    case .tooDeep(let limit): "the expression is nested more than \(limit) levels deep"
    case .unexpectedCharacter(let text): "'\(text)' has no meaning here"
    case .unexpectedToken(let found, let wanted): "expected \(wanted), found '\(found)'"
    case .unexpectedEnd(let wanted): "expected \(wanted), but the expression ends here"
    case .reservedWord(let word): "'\(word)' is a reserved word and cannot be a name"
    case .invalidQuotedName:
      "a quoted name has letters, digits, and '_', '.', '-', '/' or blanks between backticks"
    case .unterminatedString: "the string is not closed; close it with the quote it opened with"
    case .invalidEscape: "this is no escape sequence; write a backslash as '\\\\'"
    case .malformedNumber: "a number cannot be followed by letters"
    case .numberOutOfRange(let text): "the number \(text) does not fit in 64 bits"
    case .objectConstruction: "objects cannot be constructed; use a map such as {'name': value}"
    case .hasWithoutField: "has() takes the selection of a field, such as has(a.b)"
    case .macroMisuse(let name): "the macro '\(name)' cannot be used with these arguments"
    case .macroVariable(let name): "the macro '\(name)' takes a simple name as its variable"
    case .macroVariablesEqual(let name): "both variables are called '\(name)'"
    default: "transformMapEntry takes a map with exactly one entry, such as {key: value}"
    }
  }

  private func hint(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
