/// Where the lines of a text begin, and how many characters stand before; the text itself is another's.
///
/// A line feed, a carriage return, and both in this order end a line.
public struct LineStarts: Sendable {
  /// In bytes; never empty.
  let offsets: [Int]
  /// How many Unicode scalars begin before each multiple of `stride`: a text may be one long line, and
  /// columns count scalars.
  private let scalarsBefore: [Int]
  private static let stride = 4096

  /// - Parameter start: where the first line begins: behind a byte order mark.
  public init(_ text: Span<UInt8>, from start: Int = 0) {
    var offsets = [start]
    var scalarsBefore: [Int] = []
    var scalars = 0
    for at in text.indices {
      let byte = text[at]
      if at.isMultiple(of: LineStarts.stride) { scalarsBefore.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      guard byte.isLineEnd else { continue }
      // The line feed of a pair ends the line; its carriage return is passed over.
      let next = at + 1
      if byte == .carriageReturn, next < text.count, text[next] == .lineFeed { continue }
      offsets.append(next)
    }
    self.offsets = offsets
    self.scalarsBefore = scalarsBefore
  }

  /// The position of an offset in bytes; one outside the text counts as its nearest end.
  ///
  /// - Parameter text: the one that this was made of.
  public func position(of offset: Int, in text: Span<UInt8>) -> Position {
    let offset = max(0, min(offset, text.count))
    var (low, high) = (0, offsets.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle } else { high = middle }
    }
    let start = offsets[low]
    let column =
      1 + scalars(before: max(offset, start), in: text) - scalars(before: start, in: text)
    return Position(line: low + 1, column: column, offset: offset)
  }

  /// How many Unicode scalars begin before an offset.
  private func scalars(before offset: Int, in text: Span<UInt8>) -> Int {
    guard !scalarsBefore.isEmpty else { return 0 }
    let block = min(offset / LineStarts.stride, scalarsBefore.count - 1)
    var scalars = scalarsBefore[block]
    for at in block * LineStarts.stride..<offset where text[at] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }
}
