/// A set of slots, as bits: programs are made by the hundred, and each has one.
struct SlotSet: Sendable {
  /// The first slots, which is all there are most of the time.
  private var first: UInt64 = 0
  private var rest: [UInt64] = []

  mutating func insert(_ slot: Int) {
    guard slot >= UInt64.bitWidth else {
      first |= 1 << UInt64(slot)
      return
    }
    let word = slot / UInt64.bitWidth - 1
    while rest.count <= word { rest.append(0) }
    rest[word] |= 1 << UInt64(slot % UInt64.bitWidth)
  }

  mutating func formUnion(_ other: SlotSet) {
    first |= other.first
    while rest.count < other.rest.count { rest.append(0) }
    for (index, word) in other.rest.enumerated() { rest[index] |= word }
  }

  /// The slots of the set.
  var elements: Set<Int> {
    let words = [first] + rest
    let count = words.count * UInt64.bitWidth
    return Set((0..<count).filter { words[$0 / 64] & (1 << UInt64($0 % 64)) != 0 })
  }
}
