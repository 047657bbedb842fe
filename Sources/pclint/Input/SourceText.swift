internal import JSONText

/// A text that findings point into: a file, or one line of a large one.
final class SourceText: Sendable {
  /// The name it is reported under.
  let name: String
  let bytes: [UInt8]
  /// Where in the file the text begins.
  private let origin: TextOrigin
  private let lines: LineStarts

  init(name: String, bytes: [UInt8], origin: TextOrigin = .start) {
    self.name = name
    self.bytes = bytes
    self.origin = origin
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    lines = LineStarts(bytes.span, from: hasMark && origin.offset == 0 ? 3 : 0)
  }

  /// Whether it begins with the byte order mark of UTF-16, as files of Windows' shells do.
  var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }

  /// The position in the file of an offset in the text.
  func position(of offset: Int) -> Position {
    let bytes = bytes
    let place = lines.position(of: offset, in: bytes.span)
    return Position(
      line: origin.line + place.line - 1, column: place.column,
      offset: origin.offset + place.offset)
  }

  /// The offset in the text of a position in the file.
  func offset(of position: Position) -> Int {
    max(0, min(position.offset - origin.offset, bytes.count))
  }
}

/// A place in a file: how many bytes stand before it, and the number of its line from 1.
struct TextOrigin {
  var offset: Int
  var line: Int

  static let start = TextOrigin(offset: 0, line: 1)
}
