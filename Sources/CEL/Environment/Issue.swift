/// Something wrong with the source of an expression: a fact and its place.
public struct Issue: Error, Hashable, Sendable {
  /// What is wrong.
  public let fact: Fact
  /// Where: bytes from the start of the source.
  public let range: Range<Int>
  /// The line on which it starts, from 1.
  public internal(set) var line = 1
  /// The column at which it starts, in Unicode scalars, from 1.
  public internal(set) var column = 1

  init(_ fact: Fact, _ range: Range<Int>) {
    self.fact = fact
    self.range = range
  }

  /// The facts there are; `Issue.sentence` says each in words.
  public enum Fact: Hashable, Sendable {
    // The text.
    /// The source has so many bytes, more than the limit.
    case tooLong(Int, limit: Int)
    /// The expression is nested deeper than the limit.
    case tooDeep(Int)
    /// A character that no word begins with.
    case unexpectedCharacter(String)
    /// A word, and what was expected in its place.
    case unexpectedToken(String, wanted: String)
    /// The source ends where something was expected.
    case unexpectedEnd(wanted: String)
    /// A reserved word stands where a name should.
    case reservedWord(String)
    /// A name between backticks with characters it cannot have.
    case invalidQuotedName
    /// A string without its closing quote.
    case unterminatedString
    /// A backslash with something that is no escape sequence.
    case invalidEscape
    /// Letters that follow a number directly.
    case malformedNumber
    /// A number that does not fit its type.
    case numberOutOfRange(String)
    /// A name with braces, which would construct an object.
    case objectConstruction
    // Macros.
    /// `has` of something that is no selection.
    case hasWithoutField
    /// A macro with arguments it cannot use.
    case macroMisuse(String)
    /// A macro whose variable is no simple name.
    case macroVariable(String)
    /// A macro with the same name for both variables.
    case macroVariablesEqual(String)
    /// `transformMapEntry` without a map of one entry.
    case macroEntry
    // Names and types.
    /// No variable has this name.
    case unknownVariable(String, suggestion: String?)
    /// No function has this name.
    case unknownFunction(String, suggestion: String?)
    /// A method was called as a function, or the other way round; which of both it is.
    case wrongStyle(String, isMethod: Bool)
    /// An object type has no field of this name.
    case unknownField(String, of: String, suggestion: String?)
    /// A field is selected from a type that has none.
    case noSelection(String, from: String)
    /// A function does not take arguments of these types.
    case noOverload(String, arguments: [String])
    /// A type stands where a bool has to; which place that is.
    case notBool(String, role: String)
    /// A macro is called on a type that is no list and no map.
    case notIterable(String)
    /// A type cannot be indexed by another.
    case notIndexable(String, by: String)
    /// The types of the two sides of a conditional do not agree.
    case branchesDiffer(String, String)
    /// A type that keys of maps cannot have.
    case unsupportedKey(String)
    /// An entry marked `?` is not optional.
    case notOptional(String)
    /// A text is compared with an enumeration and is none of its names.
    case unknownConstant(String, names: [String], suggestion: String?)
    /// A regular expression that cannot be compiled, and why.
    case invalidPattern(String)
    /// A regular expression with a construct that RE2 does not have.
    case unsupportedPattern(String)
  }
}
