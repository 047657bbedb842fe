/// Where the lines of a text begin: made once when positions are to be printed.
///
/// A line feed, a carriage return, and both in this order end a line.
public struct LineIndex: Sendable {
  private let document: JSONDocument
  private let starts: [Int]

  init(_ document: JSONDocument) {
    self.document = document
    let text = document.store.text
    var starts = [text.hasByteOrderMark ? 3 : 0]
    var at = 0
    while at < text.count {
      let byte = text[at]
      at += 1
      guard byte.isLineEnd else { continue }
      if byte == .carriageReturn && text[at] == .lineFeed { at += 1 }
      starts.append(at)
    }
    self.starts = starts
  }

  /// How many lines there are, an empty one after a last line end included.
  public var count: Int { starts.count }

  /// The position of an offset in bytes; one outside the text counts as its nearest end.
  public func position(of offset: Int) -> Position {
    let text = document.store.text
    let offset = max(0, min(offset, text.count))
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    for at in starts[low]..<max(offset, starts[low]) where text[at] & 0xC0 != 0x80 { column += 1 }
    return Position(line: low + 1, column: column, offset: offset)
  }

  /// The bytes of a line, counted from 1, without its line end; nil where there is no such line.
  public func range(ofLine line: Int) -> Range<Int>? {
    guard 1...starts.count ~= line else { return nil }
    let start = starts[line - 1]
    return start..<max(start, document.store.text.lineEnd(start))
  }
}

extension JSONDocument {
  /// An index of the lines, to be kept by whoever prints several positions.
  public func lineIndex() -> LineIndex { LineIndex(self) }

  /// The position of an offset in bytes. Looks through the text: for more than one position, ask a
  /// `lineIndex()`.
  public func position(of offset: Int) -> Position { lineIndex().position(of: offset) }
}
