internal import JSONText

/// The text of a JSON object with one member a line, in the order of their names without regard to case, as embed-rules
/// writes tables: one member is found by halving, and the others are not read.
///
/// No name needs an escape.
struct MemberLines: Sendable {
  let text: StaticString

  /// Nil where the text is not written like this.
  init?(_ json: StaticString) {
    guard UTF8Slice(json).hasPrefix(UTF8Slice("{\n")) else { return nil }
    text = json
  }

  /// The JSON text of a member's value; nil where there is no such member.
  func value(of name: UTF8Slice) -> UTF8Slice? {
    let text = unsafe UTF8Slice(text).bytes
    // Brackets stand alone in the first and in the last line.
    guard var low = unsafe text.firstIndex(of: MemberLines.lineEnd).map({ $0 + 1 }),
      var high = unsafe text.lastIndex(of: MemberLines.lineEnd)
    else { return nil }
    while low < high {
      let middle = (low + high) / 2
      let start = unsafe text[low..<middle].lastIndex(of: MemberLines.lineEnd).map { $0 + 1 } ?? low
      let end = unsafe text[middle..<high].firstIndex(of: MemberLines.lineEnd) ?? high
      let line = unsafe MemberLine(UnsafeBufferPointer(rebasing: text[start..<end]))
      if name.foldedPrecedes(line.name) {
        high = start
      } else if line.name.foldedPrecedes(name) {
        low = end + 1
      } else {
        return line.value
      }
    }
    return nil
  }

  private static let lineEnd = UInt8(ascii: "\n")
}

/// A line such as `"name":value,`.
@safe private struct MemberLine {
  let name: UTF8Slice
  /// What stands behind the colon.
  private let rest: UnsafeBufferPointer<UInt8>

  init(_ line: UnsafeBufferPointer<UInt8>) {
    let opened = unsafe UnsafeBufferPointer(rebasing: line.dropFirst())
    let end = unsafe opened.firstIndex(of: UInt8(ascii: "\"")) ?? opened.count
    name = unsafe UTF8Slice(UnsafeBufferPointer(rebasing: opened[..<end]))
    unsafe rest = UnsafeBufferPointer(rebasing: opened[end...].dropFirst(2))
  }

  /// The text of the value.
  var value: UTF8Slice {
    let hasComma = unsafe rest.last == UInt8(ascii: ",")
    return unsafe UTF8Slice(UnsafeBufferPointer(rebasing: rest.dropLast(hasComma ? 1 : 0)))
  }
}
