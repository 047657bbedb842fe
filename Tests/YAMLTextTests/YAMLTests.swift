import JSONText
import Testing
import YAMLText

/// A YAML text and the JSON it stands for, or the sentence about what is wrong with it.
struct YAMLCase: CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: String
  var testDescription: String { name }
}

@Suite("YAML")
struct YAMLTests {
  static let values: [YAMLCase] = [
    .init(
      name: "words stay words", text: "[NO, yes, on, n, null, ~, true]",
      expected: #"["NO","yes","on","n",null,null,true]"#),
    .init(
      name: "numbers are JSON's", text: "[1, -2.5e3, 0, 01, 0x1F, 1_000, .5, 1., +1]",
      expected: #"[1,-2.5e3,0,"01","0x1F","1_000",".5","1.","+1"]"#),
    .init(name: "dates are text", text: "2020-11-17", expected: #""2020-11-17""#),
    .init(name: "quoted is text", text: "['true', \"1\"]", expected: #"["true","1"]"#),
    .init(
      name: "nested", text: "a:\n  - b: c\n    d: []\n", expected: #"{"a":[{"b":"c","d":[]}]}"#),
    .init(
      name: "JSON is YAML", text: #"{"a": [1, {"b": null}]}"#, expected: #"{"a":[1,{"b":null}]}"#),
  ]

  @Test("is read as JSON's types", arguments: values)
  func value(_ example: YAMLCase) throws {
    let node = try YAMLReader.read(Array(example.text.utf8))
    #expect(String(decoding: node.json(), as: UTF8.self) == example.expected)
  }

  @Test("the JSON form keeps values and marks", arguments: values)
  func roundTrip(_ example: YAMLCase) throws {
    let node = try YAMLReader.read(Array(example.text.utf8))
    let document = JSONDocument(node.json(keepingMarks: true))
    let root = try #require(document.root)
    #expect(YAMLNode(root, of: document).json(keepingMarks: true) == node.json(keepingMarks: true))
    #expect(
      String(decoding: YAMLNode(root, of: document).json(), as: UTF8.self) == example.expected)
  }

  static let faults: [YAMLCase] = [
    .init(
      name: "anchor", text: "a: &x 1",
      expected: "1:4: anchors (&name) are not allowed; write the value out"),
    .init(
      name: "alias", text: "a: *x",
      expected: "1:4: aliases (*name) are not allowed; write the value out"),
    .init(
      name: "tag", text: "a: !!str 1",
      expected: "1:4: tags (!name) are not allowed; quote what shall be text"),
    .init(
      name: "duplicate key", text: "a: 1\nb: 2\na: 3",
      expected: "3:1: \"a\" stands twice in this mapping"),
    .init(
      name: "two documents", text: "a: 1\n---\nb: 2",
      expected: "2:1: a file holds one YAML document; write the others to files of their own"),
    .init(
      name: "empty", text: "# nothing\n",
      expected: "2:1: the file is empty; a mapping is expected"),
    .init(
      name: "too deep", text: String(repeating: "[", count: 10_000),
      expected: "1:65: collections may nest 64 deep at most"),
    .init(
      name: "no YAML", text: "a: [1",
      expected: "2:1: this is no YAML: did not find expected ',' or ']'"),
  ]

  @Test("what rule files must not use is refused", arguments: faults)
  func refused(_ example: YAMLCase) {
    let error = #expect(throws: YAMLError.self) {
      try YAMLReader.read(Array(example.text.utf8))
    }
    let text = error.map { "\($0.mark.line):\($0.mark.column): \($0)" }
    #expect(text == example.expected)
  }
}
