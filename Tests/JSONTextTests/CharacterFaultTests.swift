import JSONText
import Testing

@Suite struct CharacterFaultTests {
  static let blanks: [FaultCase] = [
    .init(
      "byte order mark", "\u{FEFF}{\"a\":1}", ["byte-order-mark 0..<3"], tree: #"{"a":1}"#),
    .init(
      "no-break spaces", "{\u{A0}\"a\":\u{202F}1}",
      ["non-breaking-space 1..<3", "non-breaking-space 7..<10"], tree: #"{"a":1}"#),
    .init(
      "a run of one kind is one fault", "[\u{A0}\u{A0}1]", ["non-breaking-space 1..<5"],
      tree: "[1]"),
    .init(
      "characters of no width", "[\u{200B}1,\u{FEFF}2]",
      ["invisible-character 1..<4", "invisible-character 6..<9"], tree: "[1,2]"),
    .init(
      "before a colon and a comma", "{\"a\"\u{A0}:1\u{A0},\"b\":2\u{A0}}",
      ["non-breaking-space 4..<6", "non-breaking-space 8..<10", "non-breaking-space 16..<18"],
      tree: #"{"a":1,"b":2}"#),
    .init(
      "other spaces", "[\u{2028}1,\u{3000}2]", ["unicode-space 1..<4", "unicode-space 6..<9"],
      tree: "[1,2]"),
    .init("after the value", "1\u{A0}", ["non-breaking-space 1..<3"], tree: "1"),
    .init(
      "control characters", "[\u{0}\u{1}1\u{C},2\u{7F}]",
      ["control-character 1..<3", "control-character 4..<5", "control-character 7..<8"],
      tree: "[1,2]"),
  ]

  static let comments: [FaultCase] = [
    .init("to the line's end", "[1, // one\n2]", ["comment 4..<10"], tree: "[1,2]"),
    .init(
      "in the line", "{/*x*/\"a\"/**/:/* y */1}",
      ["comment 1..<6", "comment 9..<13", "comment 14..<21"], tree: #"{"a":1}"#),
    .init("before a comma", "[1 /* x */ , 2]", ["comment 3..<10"], tree: "[1,2]"),
    .init(
      "before an empty element", "[/**/,1]", ["comment 1..<5", "empty-element 5..<6"],
      tree: "[1]"),
    .init("over lines", "[/* x\n\n */1]", ["comment 1..<10"], tree: "[1]"),
    .init("after the value", "1 // x", ["comment 2..<6"], tree: "1"),
    .init("number sign", "{ # x\n}", ["hash-comment 2..<5"], tree: "{}"),
    .init(
      "never closed", "[1 /* x]", ["unclosed-comment 3..<8", "unexpected-end 8..<8"],
      tree: "[1]"),
    .init("no comment", "[/1]", ["unexpected-character 1..<2"], tree: "[1]"),
    .init("star and slash cut off", "1/*/", ["unclosed-comment 1..<4"], tree: "1"),
  ]

  static let omissions: [FaultCase] = [
    .init("all members", "{...}", ["ellipsis 1..<4"], tree: "{}"),
    .init("the last members", #"{"a":1, ... }"#, ["ellipsis 8..<11"], tree: #"{"a":1}"#),
    .init("no comma before", #"{"a":1 ... }"#, ["ellipsis 7..<10"], tree: #"{"a":1}"#),
    .init("elements in the middle", "[1, …, 2]", ["ellipsis 4..<7"], tree: "[1,2]"),
    .init("a value", #"{"a": ...}"#, ["ellipsis 6..<9"], tree: #"{"a":null}"#),
    .init("the first members", #"{..., "a":1}"#, ["ellipsis 1..<4"], tree: #"{"a":1}"#),
  ]

  static let characters: [FaultCase] = [
    .init(
      "in an array", "[@,!!,1]",
      [
        "unexpected-character 1..<2", "empty-element 2..<3", "unexpected-character 3..<5",
        "empty-element 5..<6",
      ], tree: "[1]"),
    .init("before a value", #"{"a":@1}"#, ["unexpected-character 5..<6"], tree: #"{"a":1}"#),
    .init("after a value", #"{"a":1@}"#, ["unexpected-character 6..<7"], tree: #"{"a":1}"#),
    .init("before a name", #"{@"a":1}"#, ["unexpected-character 1..<2"], tree: #"{"a":1}"#),
    .init("after a name", #"{"a"@:1}"#, ["unexpected-character 4..<5"], tree: #"{"a":1}"#),
    .init(
      "parentheses", "(1)", ["unexpected-character 0..<1", "content-after-value 2..<3"],
      tree: "1"),
  ]

  @Test("blanks", arguments: blanks) func blank(_ example: FaultCase) { check(example) }
  @Test("comments", arguments: comments) func comment(_ example: FaultCase) { check(example) }
  @Test("omissions", arguments: omissions) func omission(_ example: FaultCase) { check(example) }
  @Test("characters", arguments: characters) func character(_ example: FaultCase) {
    check(example)
  }

  /// Texts in other encodings: bytes, since no String holds them.
  static let encodings: [[UInt8]] = [
    [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D],
    [0x7B, 0x00, 0x7D, 0x00], [0x00, 0x7B, 0x00, 0x7D], [0x31, 0x00], [0x00, 0x31],
    [0xFF, 0xFE, 0x00, 0x00, 0x31, 0x00, 0x00, 0x00], [0x00, 0x00, 0xFE, 0xFF, 0, 0, 0, 0x31],
    [0x00, 0x00, 0x00, 0x31], [0x31, 0x00, 0x00, 0x00],
  ]

  @Test("UTF-16 and UTF-32 are one fault", arguments: encodings)
  func encoding(_ bytes: [UInt8]) {
    let document = JSONDocument(bytes)
    #expect(faults(document) == ["not-utf-8 0..<\(bytes.count)"])
    #expect(document.root == nil)
  }

  @Test func malformedBytesBetweenTokensAreUnexpected() {
    let document = JSONDocument([0x5B, 0xC3, 0xFF, 0x31, 0x5D])
    #expect(faults(document) == ["unexpected-character 1..<3"])
    #expect(tree(document) == "[1]")
  }
}
