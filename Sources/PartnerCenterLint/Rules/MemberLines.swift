internal import JSONText

/// The text of a JSON object with one member a line, in the order of their names without regard to case, as embed-rules
/// writes tables: one member is found by halving, and the others are not read.
///
/// No name needs an escape.
struct MemberLines: Sendable {
  private let json: StaticString

  init(_ json: StaticString) { self.json = json }

  /// The JSON text of a member's value; nil where there is no such member.
  func value(of name: UTF8Slice) -> UTF8Slice? {
    let text = unsafe UTF8Slice(json).bytes
    // Brackets stand alone in the first and in the last line.
    guard var low = unsafe text.firstIndex(of: MemberLines.lineEnd).map({ $0 + 1 }),
      var high = unsafe text.lastIndex(of: MemberLines.lineEnd)
    else { return nil }
    while low < high {
      let middle = (low + high) / 2
      let start = unsafe text[low..<middle].lastIndex(of: MemberLines.lineEnd).map { $0 + 1 } ?? low
      let end = unsafe text[middle..<high].firstIndex(of: MemberLines.lineEnd) ?? high
      let line = unsafe MemberLine(UnsafeBufferPointer(rebasing: text[start..<end]))
      switch line.order(of: name) {
      case 0: return line.value
      case ..<0: high = start
      default: low = end + 1
      }
    }
    return nil
  }

  private static let lineEnd = UInt8(ascii: "\n")
}

/// A line such as `"name":value,`.
@safe private struct MemberLine {
  private let name: UnsafeBufferPointer<UInt8>
  private let rest: UnsafeBufferPointer<UInt8>

  init(_ line: UnsafeBufferPointer<UInt8>) {
    let opened = unsafe UnsafeBufferPointer(rebasing: line.dropFirst())
    let end = unsafe opened.firstIndex(of: UInt8(ascii: "\"")) ?? opened.count
    unsafe name = UnsafeBufferPointer(rebasing: opened[..<end])
    unsafe rest = UnsafeBufferPointer(rebasing: opened[end...].dropFirst(2))
  }

  /// Less than 0 for a name that stands before this one, 0 for this one, more than 0 for one behind it.
  func order(of other: UTF8Slice) -> Int {
    for unsafe(mine, others) in unsafe zip(name, other.bytes)
    where mine.lowercased != others.lowercased {
      return Int(others.lowercased) - Int(mine.lowercased)
    }
    return unsafe other.count - name.count
  }

  /// The text of the value.
  var value: UTF8Slice {
    let hasComma = unsafe rest.last == UInt8(ascii: ",")
    return unsafe UTF8Slice(UnsafeBufferPointer(rebasing: rest.dropLast(hasComma ? 1 : 0)))
  }
}

extension UInt8 {
  /// A capital letter of ASCII as a small one.
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
