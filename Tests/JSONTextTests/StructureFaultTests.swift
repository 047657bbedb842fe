import JSONText
import Testing

@Suite struct StructureFaultTests {
  static let commas: [FaultCase] = [
    .init("comma before }", #"{"a":1,}"#, ["trailing-comma 6..<7"], tree: #"{"a":1}"#),
    .init("comma before ]", "[1 , ]", ["trailing-comma 3..<4"], tree: "[1]"),
    .init("two commas in an array", "[1,,2]", ["empty-element 3..<4"], tree: "[1,2]"),
    .init("only a comma", "[,]", ["empty-element 1..<2"], tree: "[]"),
    .init("two commas at the end", "[1,,]", ["empty-element 3..<4"], tree: "[1]"),
    .init("comma first", "[,1]", ["empty-element 1..<2"], tree: "[1]"),
    .init(
      "two commas in an object", #"{"a":1,,"b":2}"#, ["extra-comma 7..<8"],
      tree: #"{"a":1,"b":2}"#),
    .init("comma first in an object", #"{,"a":1}"#, ["extra-comma 1..<2"], tree: #"{"a":1}"#),
    .init(
      "no comma between members", #"{"a":1 "b":2}"#, ["missing-comma 6..<6"],
      tree: #"{"a":1,"b":2}"#),
    .init(
      "no comma between lines", "{\"a\":{}\n\"b\":[]\n\"c\":\"d\"}",
      ["missing-comma 7..<7", "missing-comma 14..<14"], tree: #"{"a":{},"b":[],"c":"d"}"#),
    .init(
      "no comma between elements", "[1 2{}[]]",
      ["missing-comma 2..<2", "missing-comma 4..<4", "missing-comma 6..<6"], tree: "[1,2,{},[]]"),
    .init("semicolon", #"{"a":1;"b":2}"#, ["missing-comma 6..<7"], tree: #"{"a":1,"b":2}"#),
    .init("colon in an array", #"["a":1]"#, ["missing-comma 4..<5"], tree: #"["a",1]"#),
    .init(
      "comma before the wrong bracket", "[1,}", ["wrong-closing-bracket 3..<4"], tree: "[1]"),
  ]

  static let members: [FaultCase] = [
    .init("no value before }", #"{"a": }"#, ["missing-value 6..<6"], tree: #"{"a":null}"#),
    .init(
      "no value before a comma", #"{"a":,"b":1}"#, ["missing-value 5..<5"],
      tree: #"{"a":null,"b":1}"#),
    .init("only a name", #"{"a"}"#, ["missing-value 4..<4"], tree: #"{"a":null}"#),
    .init(
      "comma in place of a colon", #"{"a","b":null}"#, ["missing-value 4..<4"],
      tree: #"{"a":null,"b":null}"#),
    .init("no colon", #"{"a" "b"}"#, ["missing-colon 4..<4"], tree: #"{"a":"b"}"#),
    .init("no colon before an object", #"{"a"{}}"#, ["missing-colon 4..<4"], tree: #"{"a":{}}"#),
    .init("equals sign", #"{"a"=1}"#, ["missing-colon 4..<5"], tree: #"{"a":1}"#),
    .init("arrow", #"{"a" => 1}"#, ["missing-colon 5..<7"], tree: #"{"a":1}"#),
    .init("two colons", #"{"a"::1}"#, ["unexpected-character 5..<6"], tree: #"{"a":1}"#),
    .init("no name", "{:1}", ["missing-name 1..<1"], tree: #"{"":1}"#),
    .init(
      "values without names", "{{},[]}", ["missing-name 1..<1", "missing-name 4..<4"],
      tree: #"{"":{},"":[]}"#),
    .init("name without quotes", "{a_1$:1}", ["unquoted-name 1..<5"], tree: #"{"a_1$":1}"#),
    .init("number as name", "{1:1}", ["unquoted-name 1..<2"], tree: #"{"1":1}"#),
    .init("name beyond ASCII", "{naïve:1}", ["unquoted-name 1..<7"], tree: #"{"naïve":1}"#),
    .init(
      "name with a hyphen", "{odata-type:1}", ["malformed-name 1..<11"],
      tree: #"{"odata-type":1}"#),
    .init(
      "the same name twice", #"{"a":1,"b":2,"a":3}"#, ["duplicate-name 13..<16"],
      tree: #"{"a":1,"b":2,"a":3}"#),
    .init(
      "the same name, once escaped", #"{"a":1,"\u0061":3}"#, ["duplicate-name 7..<15"],
      tree: #"{"a":1,"a":3}"#),
    .init("names that differ in case", #"{"a":1,"A":2}"#, [], tree: #"{"a":1,"A":2}"#),
    .init(
      "names that differ at the end", #"{"abcdefghij1":1,"abcdefghij2":2,"abcdefghij1":3}"#,
      ["duplicate-name 33..<46"],
      tree: #"{"abcdefghij1":1,"abcdefghij2":2,"abcdefghij1":3}"#),
  ]

  static let brackets: [FaultCase] = [
    .init("] in place of }", #"{"a":1]"#, ["wrong-closing-bracket 6..<7"], tree: #"{"a":1}"#),
    .init("} in place of ]", "[1}", ["wrong-closing-bracket 2..<3"], tree: "[1]"),
    .init(
      "] in place of } inside", #"[{"a":1],{"b":2}]"#, ["wrong-closing-bracket 7..<8"],
      tree: #"[{"a":1},{"b":2}]"#),
    .init(
      "} in place of ] inside", #"{"a":[1,2},"b":3}"#, ["wrong-closing-bracket 9..<10"],
      tree: #"{"a":[1,2],"b":3}"#),
    .init(
      "] left out at the end", #"{"a":[1,2}"#, ["missing-closing-bracket 9..<10"],
      tree: #"{"a":[1,2]}"#),
    .init(
      "} left out in a list", #"[{"a":1,{"b":2}]"#, ["missing-closing-bracket 8..<8"],
      tree: #"[{"a":1},{"b":2}]"#),
    .init(
      "] left out before a member", #"{"x":[1,"z","y":3}"#, ["missing-closing-bracket 12..<12"],
      tree: #"{"x":[1,"z"],"y":3}"#),
    .init(
      "pairs in an array", #"{"x":["a":1,"b":2]}"#,
      ["missing-comma 9..<10", "missing-comma 15..<16"], tree: #"{"x":["a",1,"b",2]}"#),
    .init(
      "} left out before ]", #"{"x":[{"a":1],"y":2}"#, ["missing-closing-bracket 12..<13"],
      tree: #"{"x":[{"a":1}],"y":2}"#),
    .init(
      "two brackets left out", #"{"x":[[1}"#, ["missing-closing-bracket 8..<9"],
      tree: #"{"x":[[1]]}"#),
    .init("bracket too many", #"{"a":1}}"#, ["content-after-value 7..<8"], tree: #"{"a":1}"#),
    .init("text cut off in an array", "[1", ["unexpected-end 2..<2"], tree: "[1]"),
    .init(
      "text cut off after a colon", #"{"a":"#, ["unexpected-end 5..<5"], tree: #"{"a":null}"#),
    .init(
      "text cut off deep inside", #"{"a":[{"b":"#, ["unexpected-end 11..<11"],
      tree: #"{"a":[{"b":null}]}"#),
  ]

  static let texts: [FaultCase] = [
    .init("empty text", "", ["empty-text 0..<0"], tree: "nothing"),
    .init("only blanks", " \n\t", ["empty-text 0..<3"], tree: "nothing"),
    .init("only a comment", "//x", ["comment 0..<3", "empty-text 0..<3"], tree: "nothing"),
    .init(
      "only a byte order mark", "\u{FEFF}", ["byte-order-mark 0..<3", "empty-text 0..<3"],
      tree: "nothing"),
    .init(
      "only a bracket", "}", ["unexpected-character 0..<1", "empty-text 0..<1"], tree: "nothing"),
    .init("bracket first", "]1", ["unexpected-character 0..<1"], tree: "1"),
    .init("two values", "1 2", ["content-after-value 2..<3"], tree: "1"),
    .init(
      "two objects", "{}\n{\"a\":1}\n", ["content-after-value 3..<10"], tree: "{}"),
    .init("member alone", #""a":1"#, ["content-after-value 3..<5"], tree: #""a""#),
    .init(
      "markup", "<a>",
      ["unexpected-character 0..<1", "unquoted-string 1..<2", "content-after-value 2..<3"],
      tree: #""a""#),
    .init("string alone", #" "a" "#, [], tree: #""a""#),
    .init("number alone", "-1.5e3", [], tree: "-1.5e3"),
    .init("word alone", "null", [], tree: "null"),
  ]

  @Test("commas", arguments: commas) func comma(_ example: FaultCase) { check(example) }
  @Test("members", arguments: members) func member(_ example: FaultCase) { check(example) }
  @Test("brackets", arguments: brackets) func bracket(_ example: FaultCase) { check(example) }
  @Test("whole texts", arguments: texts) func text(_ example: FaultCase) { check(example) }
}

/// Reads the text and compares faults and tree.
func check(_ example: FaultCase, sourceLocation: SourceLocation = #_sourceLocation) {
  let document = JSONDocument(example.text)
  #expect(faults(document) == example.faults, sourceLocation: sourceLocation)
  #expect(tree(document) == example.tree, sourceLocation: sourceLocation)
  #expect(brokenInvariants(document) == [], sourceLocation: sourceLocation)
}
