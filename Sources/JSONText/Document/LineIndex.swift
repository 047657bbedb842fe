/// Where the lines of a document begin: made once when positions are to be printed.
public struct LineIndex: Sendable {
  private let document: JSONDocument
  private let starts: LineStarts

  init(_ document: JSONDocument) {
    self.document = document
    let text = document.store.text
    starts = unsafe LineStarts(text.bytes.span, from: text.hasByteOrderMark ? 3 : 0)
  }

  /// How many lines there are, an empty one after a last line end included.
  public var count: Int { starts.offsets.count }

  /// The position of an offset in bytes; one outside the text counts as its nearest end.
  public func position(of offset: Int) -> Position {
    unsafe starts.position(of: offset, in: document.store.text.bytes.span)
  }

  /// The bytes of a line, counted from 1, without its line end; nil where there is no such line.
  public func range(ofLine line: Int) -> Range<Int>? {
    guard 1...count ~= line else { return nil }
    let start = starts.offsets[line - 1]
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
