extension Fault {
  /// The kinds of faults; the raw value is the stable name that rule files use.
  ///
  /// Sections named are those of RFC 8259.
  public enum Kind: String, Sendable, CaseIterable {
    // Allowed by the grammar, taken differently by its readers.

    /// The name stands in the object before (section 4); the range is the later name.
    case duplicateName = "duplicate-name"
    /// An escaped half of a surrogate pair (section 8.2); read as U+FFFD.
    case loneSurrogate = "lone-surrogate"
    /// A number that a double cannot hold: it becomes infinite or zero (section 6).
    case numberOutOfRange = "number-out-of-range"

    // Not allowed, but taken by Json.NET's reader.

    /// U+FEFF at the beginning (section 8.1).
    case byteOrderMark = "byte-order-mark"
    /// `// …` or `/* … */`.
    case comment = "comment"
    /// A comma before a closing bracket.
    case trailingComma = "trailing-comma"
    /// A comma with no element before it.
    case emptyElement = "empty-element"
    /// A string in apostrophes.
    case singleQuotes = "single-quoted-string"
    /// A name without quotation marks, of letters, digits, `_` and `$`.
    case unquotedName = "unquoted-name"
    /// A line end inside a string (section 7).
    case lineBreakInString = "line-break-in-string"
    /// Another control character inside a string (section 7).
    case controlCharacterInString = "control-character-in-string"
    /// The escape `\'`.
    case escapedApostrophe = "escaped-apostrophe"
    /// Bytes in a string that are no UTF-8 (section 8.1); read as U+FFFD.
    case invalidUTF8 = "invalid-utf-8"
    /// `NaN`, `Infinity` or `-Infinity` (section 6).
    case nonFiniteNumber = "non-finite-number"
    /// JavaScript's `undefined`; read as null.
    case undefinedValue = "undefined-value"
    /// A number that begins with a needless 0 (section 6).
    case leadingZero = "leading-zero"
    /// A number in hexadecimal digits.
    case hexadecimalNumber = "hexadecimal-number"
    /// A number that begins with its point, such as `.5`.
    case missingIntegerPart = "missing-integer-part"
    /// A number with no digit after its point, such as `1.`.
    case missingFraction = "missing-fraction"

    // Taken by no reader.

    /// A string in quotation marks other than `"` and `'`, such as “…”.
    case typographicQuotes = "typographic-quotes"
    /// U+00A0, U+2007 or U+202F between tokens.
    case nonBreakingSpace = "non-breaking-space"
    /// A character of no width between tokens, such as U+200B or U+FEFF.
    case invisibleCharacter = "invisible-character"
    /// Another blank beyond ASCII between tokens, such as U+3000 or U+2028.
    case unicodeSpace = "unicode-space"
    /// A control character other than tab and line ends between tokens.
    case controlCharacter = "control-character"
    /// `# …`.
    case hashComment = "hash-comment"
    /// `/* …` that nothing closes.
    case unclosedComment = "unclosed-comment"
    /// `...` or `…` where something was left out.
    case ellipsis = "ellipsis"
    /// Two members or elements with no comma between them; the range is what stands in its place.
    case missingComma = "missing-comma"
    /// A comma in an object with no member before it.
    case extraComma = "extra-comma"
    /// No colon after a name; the range is what stands in its place.
    case missingColon = "missing-colon"
    /// A name without a value; read as null.
    case missingValue = "missing-value"
    /// A value in an object without a name; the name is read as empty.
    case missingName = "missing-name"
    /// A name without quotation marks that is no identifier either.
    case malformedName = "malformed-name"
    /// A closing bracket of the other sort.
    case wrongBracket = "wrong-closing-bracket"
    /// A closing bracket was left out before what is at the range.
    case missingBracket = "missing-closing-bracket"
    /// A string without its closing quotation mark.
    case unterminatedString = "unterminated-string"
    /// A backslash with a character that makes no escape (section 7).
    case badEscape = "bad-escape"
    /// `\u` with fewer than four hexadecimal digits.
    case badUnicodeEscape = "bad-unicode-escape"
    /// A text in place of a value, without quotation marks.
    case unquotedString = "unquoted-string"
    /// `true`, `false` or `null` in other spelling.
    case misspeltLiteral = "misspelt-literal"
    /// A number that begins with `+`.
    case plusSign = "plus-sign"
    /// A number that follows no known notation.
    case malformedNumber = "malformed-number"
    /// A character that nothing can begin with.
    case unexpectedCharacter = "unexpected-character"
    /// The text ends inside an object or an array.
    case unexpectedEnd = "unexpected-end"
    /// Something follows the value.
    case contentAfterValue = "content-after-value"
    /// Arrays and objects nest deeper than `ReadingLimits.depth`.
    case nestingTooDeep = "nesting-too-deep"
    /// There is no value.
    case emptyText = "empty-text"
    /// The text is UTF-16 or UTF-32.
    case notUTF8 = "not-utf-8"
    /// The text is longer than `ReadingLimits.bytes`, or too large to be indexed.
    case textTooLong = "text-too-long"

    /// More faults were found than `ReadingLimits.faults`; the range is the first one left out.
    case tooManyFaults = "too-many-faults"

    /// The stable name, in kebab case.
    public var name: String { rawValue }
  }
}
