import JSONText
import Testing

@Suite("Positions in long lines")
struct LongLineTests {
  /// Columns are counted from checkpoints: they must be what plain counting finds.
  @Test func columnsAreThoseOfPlainCounting() throws {
    let text = "[\"" + String(repeating: "aé€😀", count: 5_000) + "\",\r\n\n1]"
    let index = JSONDocument(text).lineIndex()
    var (line, column, offset) = (1, 1, 0)
    let scalars = Array(text.unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      #expect(index.position(of: offset) == Position(line: line, column: column, offset: offset))
      offset += UTF8.width(scalar)
      let isPair = scalar == "\r" && position + 1 < scalars.count && scalars[position + 1] == "\n"
      if scalar == "\n" || (scalar == "\r" && !isPair) { (line, column) = (line + 1, 0) }
      column += 1
    }
  }

  /// Ten thousand positions in one line of a megabyte take no quadratic time.
  @Test(.timeLimit(.minutes(1))) func manyPositionsInOneLine() {
    let document = JSONDocument("[" + String(repeating: "1234567890,", count: 100_000) + "1]")
    let index = document.lineIndex()
    for element in 0..<10_000 {
      let offset = 1 + element * 110
      #expect(index.position(of: offset).column == offset + 1)
    }
  }
}
