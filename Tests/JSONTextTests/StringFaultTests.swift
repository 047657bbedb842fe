import JSONText
import Testing

@Suite struct StringFaultTests {
  static let quotes: [FaultCase] = [
    .init(
      "apostrophes", "{'a':'b'}", ["single-quoted-string 1..<4", "single-quoted-string 5..<8"],
      tree: #"{"a":"b"}"#),
    .init(
      "quotation mark in apostrophes", #"['"']"#, ["single-quoted-string 1..<4"],
      tree: #"["\""]"#),
    .init(
      "typographic", "{“a”:“b”}", ["typographic-quotes 1..<8", "typographic-quotes 9..<16"],
      tree: #"{"a":"b"}"#),
    .init("low and high", "[„a“,1]", ["typographic-quotes 1..<8"], tree: #"["a",1]"#),
    .init("guillemets", "[«a»]", ["typographic-quotes 1..<6"], tree: #"["a"]"#),
    .init("an apostrophe inside", "[‘it’s’]", ["typographic-quotes 1..<13"], tree: #"["it’s"]"#),
    .init("backticks", "[`a`]", ["typographic-quotes 1..<4"], tree: #"["a"]"#),
    .init(
      "full width", "[\u{FF02}a\u{FF02}]", ["typographic-quotes 1..<8"], tree: #"["a"]"#),
    .init(
      "opened straight, closed typographically", "{\"a\":\"b”,\n\"c\":1}",
      ["typographic-quotes 5..<10"], tree: #"{"a":"b","c":1}"#),
    .init(
      "opened typographically, closed straight", "{“a\":1}", ["typographic-quotes 1..<6"],
      tree: #"{"a":1}"#),
    .init("typographic marks inside a string", #"["“a”"]"#, [], tree: #"["“a”"]"#),
  ]

  static let ends: [FaultCase] = [
    .init(
      "line end inside", "{\"a\":\"x\ny\",\"b\":1}", ["line-break-in-string 7..<8"],
      tree: #"{"a":"x\ny","b":1}"#),
    .init(
      "several line ends are one fault", "[\"a\n\r\nb\"]", ["line-break-in-string 3..<4"],
      tree: #"["a\n\r\nb"]"#),
    .init(
      "not closed before a comma", "{\"a\":\"x,\n\"b\":1}", ["unterminated-string 5..<7"],
      tree: #"{"a":"x","b":1}"#),
    .init(
      "not closed at the line's end", "{\"a\":\"x\r\n}", ["unterminated-string 5..<7"],
      tree: #"{"a":"x"}"#),
    .init(
      "not closed before brackets", #"{"a":["x]}"#, ["unterminated-string 6..<8"],
      tree: #"{"a":["x"]}"#),
    .init(
      "brackets that are the string's", "{\"a\":\"see [b]\n,\"c\":1}",
      ["unterminated-string 5..<13"], tree: #"{"a":"see [b]","c":1}"#),
    .init(
      "name not closed", "{\"a: 1,\n\"b\":2}", ["unterminated-string 1..<3"],
      tree: #"{"a":1,"b":2}"#),
    .init(
      "cut off", #"{"a":"x"#, ["unterminated-string 5..<7", "unexpected-end 7..<7"],
      tree: #"{"a":"x"}"#),
    .init(
      "cut off in an apostrophe string", "['x",
      [
        "single-quoted-string 1..<3",
        "unterminated-string 1..<3", "unexpected-end 3..<3",
      ], tree: #"["x"]"#),
    .init("only a quotation mark", "\"", ["unterminated-string 0..<1"], tree: #""""#),
    .init(
      "cut off in an escape", #"["\"#,
      ["unterminated-string 1..<3", "bad-escape 2..<3", "unexpected-end 3..<3"],
      tree: #"["\\"]"#),
    .init(
      "tab inside", "[\"a\tb\tc\"]", ["control-character-in-string 3..<4"],
      tree: #"["a\tb\tc"]"#),
    .init(
      "zero inside", "[\"a\u{0}\"]", ["control-character-in-string 3..<4"],
      tree: #"["a\u0000"]"#),
  ]

  static let escapes: [FaultCase] = [
    .init("all escapes", #"["\"\\\/\b\f\n\r\t\u00e9"]"#, [], tree: #"["\"\\/\b\f\n\r\té"]"#),
    .init("surrogate pair", #"["\ud83d\uDE00"]"#, [], tree: #"["😀"]"#),
    .init("unknown", #"["\x41"]"#, ["bad-escape 2..<4"], tree: #"["\\x41"]"#),
    .init(
      "path", #"["C:\Temp\a"]"#, ["bad-escape 4..<6", "bad-escape 9..<11"],
      tree: #"["C:\\Temp\\a"]"#),
    .init("beyond ASCII", #"["\é"]"#, ["bad-escape 2..<5"], tree: #"["\\é"]"#),
    .init("apostrophe", #"["it\'s"]"#, ["escaped-apostrophe 4..<6"], tree: #"["it's"]"#),
    .init("two digits", #"["\u12"]"#, ["bad-unicode-escape 2..<6"], tree: "[\"\u{FFFD}\"]"),
    .init(
      "no digits", #"["\uxyz"]"#, ["bad-unicode-escape 2..<4"],
      tree: "[\"\u{FFFD}xyz\"]"),
    .init(
      "first half alone", #"["\ud83dx"]"#, ["lone-surrogate 2..<8"],
      tree: "[\"\u{FFFD}x\"]"),
    .init("second half alone", #"["\ude00"]"#, ["lone-surrogate 2..<8"], tree: "[\"\u{FFFD}\"]"),
    .init(
      "two first halves", #"["\ud83d\ud83d\ude00"]"#, ["lone-surrogate 2..<8"],
      tree: "[\"\u{FFFD}😀\"]"),
    .init("in a name", #"{"\u0061\n":1}"#, [], tree: #"{"a\n":1}"#),
  ]

  static let unquoted: [FaultCase] = [
    .init("a word", "{\"a\":hello}", ["unquoted-string 5..<10"], tree: #"{"a":"hello"}"#),
    .init(
      "several words", "{a: Contoso Ltd, b: 2}",
      ["unquoted-name 1..<2", "unquoted-string 4..<15", "unquoted-name 17..<18"],
      tree: #"{"a":"Contoso Ltd","b":2}"#),
    .init(
      "words before a name", "{\"a\": one two b: 2}",
      ["unquoted-string 6..<13", "missing-comma 13..<13", "unquoted-name 14..<15"],
      tree: #"{"a":"one two","b":2}"#),
    .init("a date", "[2024-03-05]", ["unquoted-string 1..<11"], tree: #"["2024-03-05"]"#),
    .init("an identifier", "[3b5c-11]", ["unquoted-string 1..<8"], tree: #"["3b5c-11"]"#),
    .init("an accented letter", "é", ["unquoted-string 0..<2"], tree: #""é""#),
    .init("TRUE", "[TRUE]", ["misspelt-literal 1..<5"], tree: "[true]"),
    .init(
      "Python", "[True,False,None]",
      [
        "misspelt-literal 1..<5", "misspelt-literal 6..<11",
        "misspelt-literal 12..<16",
      ], tree: "[true,false,null]"),
    .init(
      "cut short", "[nul,fals]", ["misspelt-literal 1..<4", "misspelt-literal 5..<9"],
      tree: "[null,false]"),
    .init("literal and more", "[nullx]", ["unquoted-string 1..<6"], tree: #"["nullx"]"#),
    .init("undefined", "[undefined]", ["undefined-value 1..<10"], tree: "[null]"),
  ]

  @Test("quotation marks", arguments: quotes) func quote(_ example: FaultCase) { check(example) }
  @Test("ends of strings", arguments: ends) func end(_ example: FaultCase) { check(example) }
  @Test("escapes", arguments: escapes) func escape(_ example: FaultCase) { check(example) }
  @Test("texts without quotes", arguments: unquoted) func word(_ example: FaultCase) {
    check(example)
  }
}
