internal import JSONText

/// A word of the language with its place in the source.
struct Token {
  /// What the word is.
  enum Kind {
    case identifier(UTF8Slice)
    /// A name between backticks, which may only be selected: `` a.`content-type` ``.
    case quotedIdentifier(UTF8Slice)
    /// A word that no variable may be called, but a field or function may.
    case reserved(UTF8Slice)
    case literal(Literal)
    /// The digits of a number that fits once a minus is in front: 9223372036854775808.
    case leastIntegerDigits
    case symbol(Symbol)
    case end

    func isSymbol(_ symbol: Symbol) -> Bool {
      if case .symbol(symbol) = self { true } else { false }
    }
  }

  let kind: Kind
  /// Bytes from the start of the source.
  let range: Range<Int>
}

/// A value that is written as itself.
enum Literal: BitwiseCopyable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(UTF8Slice)
  case bytes(ByteSlice)
}

/// Operators and punctuation; the raw value is the spelling.
enum Symbol: String, CaseIterable {
  case or = "||"
  case and = "&&"
  case equal = "=="
  case notEqual = "!="
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case less = "<"
  case greater = ">"
  case isIn = "in"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case modulo = "%"
  case not = "!"
  case question = "?"
  case colon = ":"
  case comma = ","
  case dot = "."
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
}
