import JSONText
import Testing

/// An offset in a text and its position.
struct PositionCase: CustomTestStringConvertible {
  let name: String
  let text: String
  let offset: Int
  let line: Int
  let column: Int
  var testDescription: String { name }
}

@Suite struct PositionTests {
  static let cases: [PositionCase] = [
    .init(name: "start", text: "{}", offset: 0, line: 1, column: 1),
    .init(name: "end", text: "{}", offset: 2, line: 1, column: 3),
    .init(name: "empty text", text: "", offset: 0, line: 1, column: 1),
    .init(name: "at a line end", text: "{\n}", offset: 1, line: 1, column: 2),
    .init(name: "after a line feed", text: "{\n}", offset: 2, line: 2, column: 1),
    .init(name: "after a carriage return", text: "{\r}", offset: 2, line: 2, column: 1),
    .init(name: "after both", text: "{\r\n}", offset: 3, line: 2, column: 1),
    .init(name: "after the wrong order", text: "{\n\r}", offset: 3, line: 3, column: 1),
    .init(name: "after a last line end", text: "{}\n", offset: 3, line: 2, column: 1),
    .init(name: "scalars, not bytes", text: "[\"é😀\",1]", offset: 10, line: 1, column: 7),
    .init(
      name: "line separator is no line end", text: "[\"\u{2028}\",1]", offset: 7, line: 1,
      column: 6),
    .init(name: "byte order mark is no column", text: "\u{FEFF}{}", offset: 3, line: 1, column: 1),
    .init(name: "in a byte order mark", text: "\u{FEFF}{}", offset: 0, line: 1, column: 1),
    .init(name: "beyond the end", text: "{}", offset: 9, line: 1, column: 3),
    .init(name: "before the start", text: "{}", offset: -1, line: 1, column: 1),
  ]

  @Test("positions", arguments: cases) func position(_ example: PositionCase) {
    let document = JSONDocument(example.text)
    let position = document.position(of: example.offset)
    #expect(position.line == example.line)
    #expect(position.column == example.column)
    #expect(position.offset == max(0, min(example.offset, example.text.utf8.count)))
  }

  @Test func lines() {
    let index = JSONDocument("\u{FEFF}{\r\n \"a\"\n\n}").lineIndex()
    #expect(index.count == 4)
    #expect((0...5).map { index.range(ofLine: $0) } == [nil, 3..<4, 6..<10, 11..<11, 12..<13, nil])
  }

  @Test func manyLines() {
    let index = JSONDocument(String(repeating: "1\n", count: 10_000)).lineIndex()
    for line in stride(from: 0, to: 10_000, by: 99) {
      #expect(index.position(of: 2 * line).line == line + 1)
    }
  }
}
