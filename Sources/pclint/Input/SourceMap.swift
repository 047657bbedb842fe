internal import JSONText

/// Where the bytes of a body come from: a body may stand in its file as it is, with variables filled in, or
/// as a string with escapes.
struct SourceMap: Sendable {
  /// A run of the body and the run of the file that it was made of.
  struct Piece: Sendable {
    let body: Range<Int>
    let source: Range<Int>
    /// The variable whose value is not known and for which the run stands.
    let unknown: String?

    /// Whether the bytes are the same on both sides.
    var isVerbatim: Bool { body.count == source.count && unknown == nil }
  }

  /// In order and without gaps in the body.
  private(set) var pieces: [Piece] = []
  /// Whether the body stands in a JSON string, where an escape is a piece.
  private let isInString: Bool

  init(isInString: Bool = false) { self.isInString = isInString }

  /// A body that stands in the file as it is.
  init(verbatim source: Range<Int>) {
    self.init()
    append(source: source, count: source.count)
  }

  /// How many bytes the body has.
  var count: Int { pieces.last?.body.upperBound ?? 0 }

  /// Goes on with so many bytes of the body that were made of a run of the file.
  mutating func append(source: Range<Int>, count bytes: Int, unknown: String? = nil) {
    if let last = pieces.last, last.isVerbatim, unknown == nil, bytes == source.count,
      last.source.upperBound == source.lowerBound
    {
      pieces[pieces.count - 1] = Piece(
        body: last.body.lowerBound..<count + bytes,
        source: last.source.lowerBound..<source.upperBound, unknown: nil)
    } else {
      pieces.append(Piece(body: count..<count + bytes, source: source, unknown: unknown))
    }
  }

  /// The run of the file that a run of the body was made of.
  func source(of range: Range<Int>) -> Range<Int> {
    let start = place(of: range.lowerBound, isEnd: false)
    return start..<max(start, place(of: range.upperBound, isEnd: !range.isEmpty))
  }

  /// The variable of unknown value that a run of the body touches.
  func unknown(in range: Range<Int>) -> String? {
    guard let first = index(of: range.lowerBound) else { return nil }
    return pieces[first...].prefix { $0.body.lowerBound < range.upperBound }
      .first { $0.unknown != nil && $0.body.overlaps(range) }?.unknown
  }

  /// A change of the body as a change of the file; nil where the bytes are a variable's.
  func source(of edit: TextEdit) -> TextEdit? {
    guard isInString else {
      return verbatimSource(of: edit.range).map {
        TextEdit(range: $0, replacement: edit.replacement)
      }
    }
    guard let start = boundary(edit.range.lowerBound), let end = boundary(edit.range.upperBound)
    else { return nil }
    var writer = JSONWriter()
    writer.value(String(decoding: edit.replacement, as: UTF8.self))
    return TextEdit(range: start..<end, replacement: Array(writer.bytes.dropFirst().dropLast()))
  }

  /// The place in the file between two bytes of the body; nil inside of an escape.
  private func boundary(_ offset: Int) -> Int? {
    guard let index = index(of: offset) else { return pieces.last?.source.upperBound }
    let piece = pieces[index]
    if piece.isVerbatim { return piece.source.lowerBound + offset - piece.body.lowerBound }
    return offset == piece.body.lowerBound ? piece.source.lowerBound : nil
  }

  /// The run of the file that holds a run of the body byte by byte; nil where variables are in it.
  private func verbatimSource(of range: Range<Int>) -> Range<Int>? {
    guard let piece = verbatimPiece(holding: range) else { return nil }
    let start = piece.source.lowerBound + range.lowerBound - piece.body.lowerBound
    return start..<start + range.count
  }

  /// An empty run belongs to what stands before it as well as to what follows.
  private func verbatimPiece(holding range: Range<Int>) -> Piece? {
    let offsets = range.isEmpty ? [range.lowerBound - 1, range.lowerBound] : [range.lowerBound]
    return offsets.compactMap { index(of: $0) }.map { pieces[$0] }.first {
      $0.isVerbatim && $0.body.lowerBound <= range.lowerBound
        && range.upperBound <= $0.body.upperBound
    }
  }

  private func place(of offset: Int, isEnd: Bool) -> Int {
    guard let index = index(of: isEnd ? offset - 1 : offset) else {
      return pieces.last?.source.upperBound ?? 0
    }
    let piece = pieces[index]
    if piece.isVerbatim { return piece.source.lowerBound + offset - piece.body.lowerBound }
    return isEnd ? piece.source.upperBound : piece.source.lowerBound
  }

  /// The piece that a byte of the body belongs to.
  private func index(of offset: Int) -> Int? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].body.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count ? low : nil
  }
}
