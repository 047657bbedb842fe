internal import JSONText
internal import PartnerCenterLint

/// The source line of a finding with carets below what is meant.
struct SourceExcerpt {
  /// How much of a line is shown, in Unicode scalars.
  private static let width = 100
  /// How much is shown before what is meant.
  private static let lead = 60

  private let finding: Finding
  private let scalars: [Unicode.Scalar]
  /// What is underlined, as positions in `scalars`.
  private let marked: Range<Int>
  private let isCut: (start: Bool, end: Bool)

  init(_ source: SourceText, _ finding: Finding) {
    self.finding = finding
    let bytes = source.bytes
    let column = finding.start.column - 1
    let offset = source.offset(of: finding.start)
    let skipped = max(0, column - SourceExcerpt.lead)
    let before = SourceExcerpt.text(before: offset, in: bytes, scalars: column - skipped)
    let after = SourceExcerpt.text(
      from: offset, in: bytes, scalars: SourceExcerpt.width - before.count)
    scalars = before + after.scalars
    let length =
      finding.end.line == finding.start.line
      ? max(1, finding.end.column - finding.start.column) : after.scalars.count
    marked = before.count..<min(before.count + max(length, 1), max(scalars.count, before.count + 1))
    isCut = (skipped > 0, !after.isWhole)
  }

  /// The width of the line number's column.
  static func gutterWidth(_ finding: Finding) -> Int { String(finding.start.line).count + 1 }

  /// Three lines: an empty one, the source, the carets.
  func lines(_ style: Style) -> [String] {
    let number = String(finding.start.line)
    let blank = String(repeating: " ", count: number.count + 1)
    let head = isCut.start ? "…" : ""
    let source = head + SourceExcerpt.visible(scalars) + (isCut.end ? "…" : "")
    let indent = String(repeating: " ", count: head.count + marked.lowerBound)
    let carets = String(repeating: "^", count: marked.count)
    return [
      style("\(blank) |", .faint),
      style("\(number)  |", .faint) + " " + source,
      style("\(blank) |", .faint) + " " + indent + style(carets, .error),
    ]
  }

  /// The text up to an offset, at most so many scalars of it, without going beyond the line.
  private static func text(
    before offset: Int, in bytes: [UInt8], scalars count: Int
  ) -> [Unicode.Scalar] {
    let start = max(0, offset - 4 * count - 4)
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    return Array(text.unicodeScalars.suffix(count))
  }

  private static func text(
    from offset: Int, in bytes: [UInt8], scalars count: Int
  ) -> (scalars: [Unicode.Scalar], isWhole: Bool) {
    let piece = bytes[offset..<min(bytes.count, offset + 4 * max(count, 0) + 4)]
    let line = String(decoding: piece, as: UTF8.self).unicodeScalars.prefix {
      $0 != "\n" && $0 != "\r"
    }
    return (Array(line.prefix(max(count, 0))), line.count <= count)
  }

  /// Control characters as a placeholder, so that carets stay below what they mean.
  private static func visible(_ scalars: [Unicode.Scalar]) -> String {
    printable(String(String.UnicodeScalarView(scalars.map { $0 == "\t" ? " " : $0 })))
  }
}
