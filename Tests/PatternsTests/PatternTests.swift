import Patterns
import Testing

/// One text put to one pattern.
struct PatternCase: CustomTestStringConvertible {
  let name: String
  let pattern: String
  let text: String
  let expected: Pattern.Match
  var testDescription: String { name }
}

@Suite struct PatternTests {
  static let cases: [PatternCase] = [
    .init(name: "digits", pattern: #"^(\d{7}|\d{10})$"#, text: "7391428", expected: .yes),
    .init(name: "too few digits", pattern: #"^(\d{7}|\d{10})$"#, text: "739142", expected: .no),
    .init(name: "final newline", pattern: #"^\d{7}$"#, text: "7391428\n", expected: .no),
    .init(name: "full-width digits", pattern: #"^\d{7}$"#, text: "７３９１４２８", expected: .no),
    .init(name: "Arabic-Indic digits", pattern: #"^\d{3}$"#, text: "٦٩١", expected: .no),
    .init(name: "found inside", pattern: "b+", text: "aabbcc", expected: .yes),
    .init(name: "a dot takes one character", pattern: "^.$", text: "é", expected: .yes),
    .init(name: "empty text", pattern: "^$", text: "", expected: .yes),
    .init(
      name: "endless alternatives", pattern: "^(a+)+$",
      text: String(repeating: "a", count: 40) + "b", expected: .limitExceeded),
    .init(
      name: "beyond the interpreter's limit of depth",
      pattern: #"^[^@]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$"#,
      text: "a@" + String(repeating: "b.", count: 600) + "com", expected: .yes),
    .init(
      name: "long text", pattern: #"^(\d{7}|\d{10})$"#,
      text: String(repeating: "7", count: 1_000_000), expected: .no),
  ]

  @Test("a text is matched as documented", arguments: cases)
  func matches(_ example: PatternCase) throws {
    let pattern = try Pattern(example.pattern)
    // The code is translated for the machine after some uses.
    for use in 1...40 { #expect(pattern.matches(example.text) == example.expected, "use \(use)") }
  }

  @Test func workspaceServesManyPatterns() throws {
    let workspace = MatchWorkspace()
    for source in ["a", "b", "(x)(y)"] {
      let pattern = try Pattern(source)
      var text = "axyb"
      #expect(text.withUTF8 { unsafe pattern.matches($0, using: workspace) } == .yes)
    }
  }

  @Test func brokenPatternIsExplained() {
    #expect(throws: PatternError.invalid(offset: 4, reason: "missing closing parenthesis")) {
      try Pattern("(abc")
    }
    #expect(
      PatternError.invalid(offset: 4, reason: "missing closing parenthesis").description
        == "the pattern cannot be compiled: at byte 4, missing closing parenthesis")
  }

  @Test func hugePatternIsRefused() {
    let source = String(repeating: "a", count: Pattern.maximumLength + 1)
    #expect(throws: PatternError.tooLong(4_097)) { try Pattern(source) }
    #expect(
      PatternError.tooLong(4_097).description
        == "the pattern is 4097 bytes long; at most 4096 are allowed")
  }
}
