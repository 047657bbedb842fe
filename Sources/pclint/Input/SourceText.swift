internal import JSONText
internal import Synchronization

/// A text that findings point into: a file, or one line of a large one.
final class SourceText: Sendable {
  /// The name it is reported under.
  let name: String
  let bytes: [UInt8]
  /// Where in the file the text begins.
  private let origin: TextOrigin
  /// Looked for when a position is first asked for: most requests of a batch have no finding.
  private let lines = Mutex<LineStarts?>(nil)

  init(name: String, bytes: [UInt8], origin: TextOrigin = .start) {
    self.name = name
    self.bytes = bytes
    self.origin = origin
  }

  /// Whether it begins with the byte order mark of UTF-16, as files of Windows' shells do.
  var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }

  /// The position in the file of an offset in the text.
  func position(of offset: Int) -> Position {
    let bytes = bytes
    let place = lineStarts.position(of: offset, in: bytes.span)
    return Position(
      line: origin.line + place.line - 1, column: place.column,
      offset: origin.offset + place.offset)
  }

  private var lineStarts: LineStarts {
    if let known = lines.withLock({ $0 }) { return known }
    let bytes = bytes
    let hasMark = origin.offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let starts = LineStarts(bytes.span, from: hasMark ? 3 : 0)
    lines.withLock { $0 = starts }
    return starts
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
