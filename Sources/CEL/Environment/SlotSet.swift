/// A set of slots, as bits: programs are made by the hundred, and each has one.
struct SlotSet: Sendable {
  private var words: [UInt64] = []

  mutating func insert(_ slot: Int) {
    let word = slot / UInt64.bitWidth
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(slot % UInt64.bitWidth)
  }

  mutating func formUnion(_ other: SlotSet) {
    while words.count < other.words.count { words.append(0) }
    for (index, word) in other.words.enumerated() { words[index] |= word }
  }

  /// The slots of the set.
  var elements: Set<Int> {
    let count = words.count * UInt64.bitWidth
    return Set((0..<count).filter { words[$0 / 64] & (1 << UInt64($0 % 64)) != 0 })
  }
}
