import JSONText
import Testing

/// A text with one fault, and what becomes of it.
struct RepairCase: CustomTestStringConvertible {
  let name: String
  let text: String
  /// Nil where somebody has to look.
  let mended: String?
  var isSafe = true
  var testDescription: String { name }

  static let all: [RepairCase] = [
    .init(name: "trailing comma", text: "{\"a\": [1 , ] }", mended: "{\"a\": [1  ] }"),
    .init(name: "byte order mark", text: "\u{FEFF}{}", mended: "{}"),
    .init(name: "curved marks", text: "{“a”: 1}", mended: "{\"a\": 1}"),
    .init(name: "low marks around straight ones", text: "[„a \"b\" c“]", mended: #"["a \"b\" c"]"#),
    .init(
      name: "apostrophes around marks and apostrophes", text: #"['a "b" \'c\' \\']"#,
      mended: #"["a \"b\" 'c' \\"]"#),
    .init(name: "no-break space", text: "{\u{A0}\"a\":\u{202F}1}", mended: "{ \"a\": 1}"),
    .init(name: "space without width", text: "{\u{200B}}", mended: "{}"),
    .init(name: "wide space", text: "[1,\u{3000}2]", mended: "[1, 2]"),
    .init(name: "name without marks", text: "{a: 1}", mended: "{\"a\": 1}"),
    .init(name: "escaped apostrophe", text: #"["it\'s"]"#, mended: "[\"it's\"]"),
    .init(name: "tab in a string", text: "[\"a\tb\"]", mended: #"["a\tb"]"#),
    .init(name: "line end in a string", text: "[\"a\nb\"]", mended: #"["a\nb"]"#),
    .init(name: "missing comma", text: "{\"a\": 1\n \"b\": 2}", mended: "{\"a\": 1,\n \"b\": 2}"),
    .init(name: "comment", text: "{/* x */}", mended: "{}", isSafe: false),
    .init(name: "empty element", text: "[1,,2]", mended: "[1,2]", isSafe: false),
    .init(name: "undefined", text: "[undefined]", mended: "[null]", isSafe: false),
    .init(name: "cut off", text: "{\"a\": [1", mended: nil),
    .init(name: "leading zero", text: "[007]", mended: nil),
  ]
}

@Suite("Repairs")
struct RepairTests {
  @Test("mend the text and nothing else", arguments: RepairCase.all)
  func mend(_ example: RepairCase) {
    let text = Array(example.text.utf8)
    let document = JSONDocument(text)
    #expect(!document.faults.isEmpty)
    let repairs = document.faults.compactMap { $0.repair(in: document) }
    var mended = text
    for repair in repairs.sorted(by: { $0.edit.range.lowerBound > $1.edit.range.lowerBound })
    where repair.edit.range.upperBound <= mended.count {
      // What lies inside of a string that is written anew goes with it.
      let isInside = repairs.contains {
        $0 != repair && $0.edit.range.lowerBound < repair.edit.range.lowerBound
          && repair.edit.range.upperBound <= $0.edit.range.upperBound
      }
      if !isInside { mended.replaceSubrange(repair.edit.range, with: repair.edit.replacement) }
    }
    #expect(String(decoding: mended, as: UTF8.self) == example.mended ?? example.text)
    #expect(repairs.allSatisfy { $0.isSafe == example.isSafe })
    if example.mended != nil { #expect(JSONDocument(mended).faults.isEmpty) }
  }
}
