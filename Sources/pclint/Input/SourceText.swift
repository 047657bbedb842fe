internal import JSONText

/// A text that findings point into: a file, or one line of a large one.
final class SourceText: Sendable {
  /// The name it is reported under.
  let name: String
  let bytes: [UInt8]
  /// Where in the file the text begins.
  private let origin: TextOrigin
  /// Where lines begin, in bytes of the text.
  private let lineStarts: [Int]

  init(name: String, bytes: [UInt8], origin: TextOrigin = .start) {
    self.name = name
    self.bytes = bytes
    self.origin = origin
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var starts = [hasMark && origin.offset == 0 ? 3 : 0]
    for at in bytes.indices {
      let isPair = bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
      if bytes[at] == 0x0A || (bytes[at] == 0x0D && !isPair) { starts.append(at + 1) }
    }
    lineStarts = starts
  }

  /// The position in the file of an offset in the text.
  func position(of offset: Int) -> Position {
    let offset = max(0, min(offset, bytes.count))
    let line = line(of: offset)
    let start = min(lineStarts[line], offset)
    let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return Position(
      line: origin.line + line, column: column, offset: origin.offset + offset)
  }

  /// The offset in the text of a position in the file.
  func offset(of position: Position) -> Int {
    max(0, min(position.offset - origin.offset, bytes.count))
  }

  /// The line, from 0, that an offset lies in.
  private func line(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// A place in a file: how many bytes stand before it, and the number of its line from 1.
struct TextOrigin {
  var offset: Int
  var line: Int

  static let start = TextOrigin(offset: 0, line: 1)
}
