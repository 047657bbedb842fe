internal import SystemCalls

/// Reads a file of lines in blocks of whole lines.
struct LineReader {
  /// A run of lines of a file.
  struct Block: Sendable {
    /// The name the file is reported under.
    let name: String
    let bytes: [UInt8]
    let origin: TextOrigin
  }

  /// How much is read at a time, in bytes: some hundred envelopes.
  private static let blockSize = 1 << 17

  private let file: InputFile
  private var origin: TextOrigin
  /// The start of a line whose end was not read yet.
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// - Parameter origin: where in a larger file the first line stands.
  init(_ file: InputFile, origin: TextOrigin = .start) {
    self.file = file
    self.origin = origin
  }

  /// The next lines; nil at the end.
  mutating func next() throws(InputError) -> Block? {
    var bytes = rest
    rest = []
    while !isAtEnd {
      let start = bytes.count
      isAtEnd = try file.read(upTo: LineReader.blockSize, into: &bytes) == 0
      guard bytes.count <= InputFile.sizeLimit else {
        throw .unreadable(
          path: file.name, reason: "\(FileError.tooLarge(limit: InputFile.sizeLimit))")
      }
      guard let end = bytes[start...].lastIndex(of: 0x0A) else { continue }
      rest = Array(bytes[(end + 1)...])
      bytes.removeSubrange((end + 1)...)
      break
    }
    guard !bytes.isEmpty else { return nil }
    let block = Block(name: file.name, bytes: bytes, origin: origin)
    origin.offset += bytes.count
    origin.line += bytes.count { $0 == 0x0A }
    return block
  }
}

extension LineReader.Block {
  /// Whether there is more than blank lines.
  var hasText: Bool { bytes.contains { $0 > 0x20 } }

  /// Each line as a text of its own, without its line end.
  var lines: [(text: SourceText, number: Int)] {
    var lines: [(text: SourceText, number: Int)] = []
    var at = origin
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append((SourceText(name: name, bytes: Array(line), origin: at), at.line))
      at.offset += line.count + 1
      at.line += 1
    }
    return lines
  }
}
