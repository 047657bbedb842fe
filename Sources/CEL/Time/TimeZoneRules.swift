/// When a zone's clocks differ from UTC, and by how much: a time zone file (RFC 8536), read.
struct TimeZoneRules {
  /// The moments at which the offset changes, ascending, in seconds since 1970.
  private var transitions: [Int64] = []
  /// The offset in seconds east of UTC from each transition on.
  private var offsets: [Int32] = []
  /// The offset before the first transition.
  private var initialOffset: Int32 = 0
  /// The rule for times after the last transition.
  private var footer: TimeZoneFooter?

  /// Reads the contents of a TZif file of version 2 or later, or nil where it is none.
  init?(_ file: [UInt8]) {
    guard let first = Header(file, at: 0), first.version >= 0x32,
      let second = Header(file, at: 44 + first.dataSize(timeSize: 4))
    else { return nil }
    let body = 44 + first.dataSize(timeSize: 4) + 44
    guard body + second.dataSize(timeSize: 8) <= file.count, second.typeCount > 0 else {
      return nil
    }
    readTransitions(file, at: body, second)
    let end = body + second.dataSize(timeSize: 8)
    let text = file[end...].drop { $0 == 0x0A }.prefix { $0 != 0x0A }
    footer = TimeZoneFooter(Array(text))
  }

  /// The offset in seconds east of UTC at a moment.
  func offset(at seconds: Int64) -> Int {
    guard let last = transitions.last, seconds < last else {
      if let footer { return footer.offset(at: seconds) }
      return Int(offsets.last ?? initialOffset)
    }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return Int(low == 0 ? initialOffset : offsets[low - 1])
  }

  private mutating func readTransitions(_ file: [UInt8], at body: Int, _ header: Header) {
    let indices = body + header.transitionCount * 8
    let types = indices + header.transitionCount
    func typeOffset(_ index: Int) -> Int32 {
      guard index < header.typeCount else { return 0 }
      return Int32(truncatingIfNeeded: bigEndian(file, types + index * 6, 4))
    }
    initialOffset = typeOffset(0)
    for number in 0..<header.transitionCount {
      transitions.append(bigEndian(file, body + number * 8, 8))
      offsets.append(typeOffset(Int(file[indices + number])))
    }
  }

  /// The counts at the head of each of the two parts of a file.
  private struct Header {
    let version: UInt8
    let transitionCount: Int
    let typeCount: Int
    private let otherCounts: (utc: Int, standard: Int, leaps: Int, characters: Int)

    init?(_ file: [UInt8], at start: Int) {
      guard start >= 0, start + 44 <= file.count,
        file[start..<(start + 4)] == [0x54, 0x5A, 0x69, 0x66][...]
      else { return nil }
      func count(_ index: Int) -> Int { Int(bigEndian(file, start + 20 + index * 4, 4)) }
      version = file[start + 4]
      otherCounts = (count(0), count(1), count(2), count(5))
      transitionCount = count(3)
      typeCount = count(4)
      let all = [count(0), count(1), count(2), count(3), count(4), count(5)]
      guard all.allSatisfy({ (0...file.count).contains($0) }) else { return nil }
    }

    func dataSize(timeSize: Int) -> Int {
      transitionCount * (timeSize + 1) + typeCount * 6 + otherCounts.characters
        + otherCounts.leaps * (timeSize + 4) + otherCounts.standard + otherCounts.utc
    }
  }
}

/// A signed big-endian number of 4 or 8 bytes that are known to be there.
private func bigEndian(_ file: [UInt8], _ start: Int, _ size: Int) -> Int64 {
  let bits = file[start..<(start + size)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  return size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
}
