/// A piece of the input that is worked on at once.
enum BatchPart: Sendable {
  case file(InputPath)
  case lines(LineReader.Block)
  /// Input that could not be read: a sentence.
  case fault(String)
}

/// The pieces of the input, in order.
struct BatchParts {
  private var paths: ArraySlice<InputPath>
  private let origin: TextOrigin
  private var reader: LineReader?

  /// - Parameter origin: where in a larger file the first line of a file of lines stands.
  init(_ paths: [InputPath], origin: TextOrigin) {
    self.paths = paths[...]
    self.origin = origin
  }

  /// The piece, where there is one only and it is no file of lines.
  var only: BatchPart? {
    guard paths.count == 1, let path = paths.first, path.kind != .lines else { return nil }
    return .file(path)
  }

  mutating func next() -> BatchPart? {
    do throws(InputError) {
      if let block = try reader?.next() { return .lines(block) }
      reader = nil
      guard let path = paths.popFirst() else { return nil }
      guard path.kind == .lines else { return .file(path) }
      reader = LineReader(try InputFile(path), origin: origin)
      return next()
    } catch {
      reader = nil
      return .fault("\(error)")
    }
  }
}

/// What came of one piece.
struct BatchOutput: Sendable {
  /// The entries of each report file, joined.
  var entries: [[UInt8]]
  var totals = Totals()
  /// Sentences for the standard error, in order.
  var complaints: [String] = []
  /// How many bytes of input it was.
  var bytes = 0
  /// The requests that were passed over: where, and what they are.
  var skipped: [String] = []
  var status = ExitStatus.clean
}
