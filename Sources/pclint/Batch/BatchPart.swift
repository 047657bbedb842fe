/// A piece of the input that is worked on at once.
enum BatchPart: Sendable {
  /// A file as a whole; the origin is where in a larger file its first line stands.
  case file(InputPath, TextOrigin)
  case lines(LineReader.Block)
  /// Input that could not be read.
  case fault(InputError)
}

/// The pieces of the input, in order.
struct BatchParts {
  private var paths: ArraySlice<InputPath>
  private let origin: TextOrigin
  private let splitsLines: Bool
  private var reader: (lines: LineReader, path: InputPath)?
  /// Whether there was more than blank lines in the file of lines.
  private var hasText = false

  /// - Parameters:
  ///   - origin: where in a larger file the first line of a file of lines stands.
  ///   - splitsLines: whether a file of lines is many pieces.
  init(_ paths: [InputPath], origin: TextOrigin, splitsLines: Bool) {
    self.paths = paths[...]
    self.origin = origin
    self.splitsLines = splitsLines
  }

  /// The piece, where there is one only.
  var only: BatchPart? {
    guard paths.count == 1, let path = paths.first, !isSplit(path) else { return nil }
    return .file(path, origin)
  }

  private func isSplit(_ path: InputPath) -> Bool { splitsLines && path.kind == .lines }

  mutating func next() -> BatchPart? {
    do throws(InputError) {
      if let block = try reader?.lines.next() {
        hasText = hasText || block.hasText
        return .lines(block)
      }
      if let path = reader?.path, !hasText { throw .noLine(path: path.name) }
      reader = nil
      guard let path = paths.popFirst() else { return nil }
      guard isSplit(path) else { return .file(path, origin) }
      reader = (LineReader(try InputFile(path), origin: origin), path)
      hasText = false
      return next()
    } catch {
      reader = nil
      return .fault(error)
    }
  }
}

/// What came of one piece.
struct BatchOutput: Sendable {
  /// The entries of each report file, joined.
  var entries: [[UInt8]]
  var totals = Totals()
  /// What the file becomes, where it is mended.
  var mended: MendedFile?
  /// Sentences for the standard error, in order.
  var complaints: [String] = []
  /// How many bytes of input it was.
  var bytes = 0
  /// The requests that were passed over: where, and what they are.
  var skipped: [String] = []
  var status = ExitStatus.clean
}
