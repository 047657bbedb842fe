/// Where the lines of a text begin: made once when positions are to be printed.
///
/// A line feed, a carriage return, and both in this order end a line.
public struct LineIndex: Sendable {
  private let document: JSONDocument
  private let starts: [Int]
  /// How many Unicode scalars begin before each multiple of `stride`: a text may be one long line, and
  /// columns count scalars.
  private let scalarsBefore: [Int]
  private static let stride = 4096

  init(_ document: JSONDocument) {
    self.document = document
    let text = document.store.text
    var starts = [text.hasByteOrderMark ? 3 : 0]
    var scalarsBefore: [Int] = []
    var scalars = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      if at.isMultiple(of: LineIndex.stride) { scalarsBefore.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      at += 1
      guard byte.isLineEnd else { continue }
      // The line feed of a pair ends the line; its carriage return is passed over.
      if byte == .carriageReturn && text[at] == .lineFeed { continue }
      starts.append(at)
    }
    self.starts = starts
    self.scalarsBefore = scalarsBefore
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
    let column = 1 + scalars(before: max(offset, starts[low])) - scalars(before: starts[low])
    return Position(line: low + 1, column: column, offset: offset)
  }

  /// How many Unicode scalars begin before an offset.
  private func scalars(before offset: Int) -> Int {
    guard !scalarsBefore.isEmpty else { return 0 }
    let text = document.store.text
    let block = min(offset / LineIndex.stride, scalarsBefore.count - 1)
    var scalars = scalarsBefore[block]
    for at in block * LineIndex.stride..<offset where text[at] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
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
