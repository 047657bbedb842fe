extension Fault.Kind: CustomStringConvertible {
  /// What is wrong and what to do about it, in one or two sentences without a position.
  public var description: String {
    acceptance == .refused ? refusedDescription : toleratedDescription
  }

  private var toleratedDescription: String {
    switch self {
    case .duplicateName:
      "The name occurs in the object before; readers use the last value. Keep one of them."
    case .loneSurrogate:
      "The escape is one half of a surrogate pair. Write both halves, or the character itself."
    case .numberOutOfRange:
      "The number is too large or too small for a double. Write a number that fits, or a string."
    case .byteOrderMark:
      "The text begins with a byte order mark. Save it as UTF-8 without one."
    case .comment: "JSON knows no comments. Remove it."
    case .trailingComma: "A comma stands before the closing bracket. Remove it."
    case .emptyElement: "A comma stands where an element is expected. Remove it."
    case .singleQuotes: "The string is written in apostrophes. Use straight quotation marks (\")."
    case .unquotedName: "The name has no quotation marks. Write it in straight ones (\")."
    case .lineBreakInString: "The string goes over a line end. Write the line end as \\n."
    case .controlCharacterInString:
      "The string holds a control character. Write it as an escape, such as \\t or \\u0001."
    case .escapedApostrophe: "An apostrophe needs no backslash. Write ' instead of \\'."
    case .invalidUTF8: "The string holds bytes that are no UTF-8. Save the text as UTF-8."
    case .nonFiniteNumber: "JSON has no NaN and no Infinity. Write a finite number or null."
    case .undefinedValue: "JSON has no undefined. Write null, or leave the member out."
    case .leadingZero:
      "The number begins with a needless 0, which some readers take for octal. Remove the 0."
    case .hexadecimalNumber: "The number is hexadecimal. Write it in decimal digits."
    case .missingIntegerPart: "The number begins with its point. Write a 0 before it."
    case .missingFraction: "The number has no digit after its point. Write one, or no point."
    case .tooManyFaults: "There are more faults than are shown. Mend these first."
    default: refusedDescription
    }
  }

  private var refusedDescription: String {
    switch self {
    case .typographicQuotes, .unquotedString, .unterminatedString, .badEscape, .badUnicodeEscape:
      stringDescription
    case .nonBreakingSpace, .invisibleCharacter, .unicodeSpace, .controlCharacter, .hashComment,
      .unclosedComment, .ellipsis, .unexpectedCharacter:
      characterDescription
    case .missingComma, .extraComma, .missingColon, .missingValue, .missingName, .malformedName,
      .wrongBracket, .missingBracket:
      structureDescription
    default: textDescription
    }
  }

  private var stringDescription: String {
    switch self {
    case .typographicQuotes:
      "The string is not written in straight quotation marks. Replace them by \"."
    case .unquotedString: "The value has no quotation marks. Write a text in straight ones (\")."
    case .unterminatedString: "The string has no closing quotation mark. Add it."
    case .badEscape:
      "The backslash makes no escape with what follows. Write \\\\ for a backslash."
    default: "The escape \\u needs four hexadecimal digits. Complete it."
    }
  }

  private var characterDescription: String {
    switch self {
    case .nonBreakingSpace:
      "A non-breaking space stands between the tokens. Replace it by an ordinary space."
    case .invisibleCharacter: "An invisible character stands between the tokens. Remove it."
    case .unicodeSpace:
      "A blank that JSON does not know stands between the tokens. Replace it by a space."
    case .controlCharacter: "A control character stands between the tokens. Remove it."
    case .hashComment: "JSON knows no comments, and none that begin with #. Remove it."
    case .unclosedComment: "The comment is never closed. Remove it."
    case .ellipsis: "Something was left out here. Write it in full, or remove the dots."
    default: "Nothing in JSON begins with this character. Remove it."
    }
  }

  private var structureDescription: String {
    switch self {
    case .missingComma: "A comma is missing here. Add it."
    case .extraComma: "A comma stands where a member is expected. Remove it."
    case .missingColon: "A colon is missing after the name. Add it."
    case .missingValue: "The name has no value. Add one, or remove the name."
    case .missingName: "The value has no name, which an object needs. Add one and a colon."
    case .malformedName:
      "The name is no plain word and has no quotation marks. Write it in straight ones (\")."
    case .wrongBracket:
      "The closing bracket is of the wrong sort. Close { with } and [ with ]."
    default: "A closing bracket is missing before this. Add it."
    }
  }

  private var textDescription: String {
    switch self {
    case .misspeltLiteral: "The word is not written as JSON has it. Use true, false or null."
    case .plusSign: "A number does not begin with +. Remove the sign."
    case .malformedNumber: "This is no number. Correct it, or write it as a string."
    case .unexpectedEnd: "The text ends before all brackets are closed. Add what is missing."
    case .contentAfterValue: "Something follows the value. A text holds one value: remove the rest."
    case .nestingTooDeep: "Objects and arrays nest too deep. Make the text flatter."
    case .emptyText: "There is no value in the text. Write one."
    case .notUTF8: "The text is written in UTF-16 or UTF-32. Save it as UTF-8."
    default: "The text is too long. Send a shorter one."
    }
  }
}

extension Fault: CustomStringConvertible {
  /// The kind's sentence and the range in bytes.
  public var description: String {
    "\(kind) (\(kind.name), bytes \(range.lowerBound)..<\(range.upperBound))"
  }
}
