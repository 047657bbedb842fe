import JSONText
import Testing

@Suite struct FaultKindTests {
  @Test func namesAreKebabCaseAndDifferent() {
    let names = Fault.Kind.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0 == "-" || $0 >= "a" && $0 <= "z" || $0 == "8" }, "\(name)")
    }
  }

  @Test func everyKindHasItsOwnSentence() {
    let sentences = Fault.Kind.allCases.map(\.description)
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase == true, "\(sentence)")
      #expect(sentence.count <= 100, "\(sentence)")
    }
  }

  @Test(
    "sentences say what is wrong and what to do",
    arguments: [
      (.trailingComma, "A comma stands before the closing bracket. Remove it."),
      (.missingComma, "A comma is missing here. Add it."),
      (
        .duplicateName,
        "The name occurs in the object before; readers use the last value. Keep one of them."
      ),
      (
        .typographicQuotes,
        "The string is not written in straight quotation marks. Replace them by \"."
      ),
      (.unterminatedString, "The string has no closing quotation mark. Add it."),
      (
        .nonBreakingSpace,
        "A non-breaking space stands between the tokens. Replace it by an ordinary space."
      ),
      (.badUnicodeEscape, "The escape \\u needs four hexadecimal digits. Complete it."),
      (.unexpectedCharacter, "Nothing in JSON begins with this character. Remove it."),
      (.missingBracket, "A closing bracket is missing before this. Add it."),
      (.textTooLong, "The text is too long. Send a shorter one."),
      (.tooManyFaults, "There are more faults than are shown. Mend these first."),
    ] as [(Fault.Kind, String)])
  func sentence(_ kind: Fault.Kind, _ expected: String) {
    #expect(kind.description == expected)
  }

  @Test func aFaultSaysWhereItIs() {
    #expect(
      JSONDocument("[1,]").faults.map(\.description)
        == ["A comma stands before the closing bracket. Remove it. (trailing-comma, bytes 2..<3)"])
  }

  @Test func acceptanceIsOrdered() {
    #expect(Fault.Acceptance.accepted < .tolerated)
    #expect(Fault.Acceptance.tolerated < .refused)
    #expect(JSONDocument("[1e999,]").faults.map(\.acceptance) == [.accepted, .tolerated])
    #expect(JSONDocument("[1 2]").faults.map(\.acceptance) == [.refused])
  }
}
