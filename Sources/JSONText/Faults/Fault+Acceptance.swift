extension Fault {
  /// Who takes a text with such a fault, from everybody to nobody.
  public enum Acceptance: Int, Sendable, Comparable {
    /// Readers of RFC 8259.
    case accepted
    /// Json.NET's reader, which Partner Center's services are known to use, but not every reader.
    case tolerated
    /// No reader worth the name.
    case refused

    /// Whether fewer readers mind the left one.
    public static func < (left: Acceptance, right: Acceptance) -> Bool {
      left.rawValue < right.rawValue
    }
  }
}

extension Fault.Kind {
  /// Who takes a text with such a fault.
  ///
  /// Blanks beyond ASCII count as refused although some versions of Json.NET pass over them.
  public var acceptance: Fault.Acceptance {
    switch self {
    case .duplicateName, .loneSurrogate, .numberOutOfRange: .accepted
    case .byteOrderMark, .comment, .trailingComma, .emptyElement, .singleQuotes, .unquotedName,
      .lineBreakInString, .controlCharacterInString, .escapedApostrophe, .invalidUTF8,
      .nonFiniteNumber, .undefinedValue, .leadingZero, .hexadecimalNumber, .missingIntegerPart,
      .missingFraction, .tooManyFaults:
      .tolerated
    case .typographicQuotes, .nonBreakingSpace, .invisibleCharacter, .unicodeSpace,
      .controlCharacter, .hashComment, .unclosedComment, .ellipsis, .missingComma, .extraComma,
      .missingColon, .missingValue, .missingName, .malformedName, .wrongBracket, .missingBracket,
      .unterminatedString, .badEscape, .badUnicodeEscape, .unquotedString, .misspeltLiteral,
      .plusSign, .malformedNumber, .unexpectedCharacter, .unexpectedEnd, .contentAfterValue,
      .nestingTooDeep, .emptyText, .notUTF8, .textTooLong:
      .refused
    }
  }
}

extension Fault {
  /// Who takes a text with this fault.
  public var acceptance: Acceptance { kind.acceptance }
}
