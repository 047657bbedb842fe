/// The index of an array's elements by their keys, in somebody's memory: the capacity, the count of
/// key slots, these slots, and the places.
@safe struct KeyIndex: BitwiseCopyable {
  private let table: UnsafeMutablePointer<UInt32>

  /// How much memory an index takes.
  static func size(keyCount: Int, capacity: Int) -> Int { 2 &+ keyCount &+ capacity }

  /// An index that was made before.
  @unsafe init(_ table: UnsafeMutablePointer<UInt32>) { unsafe self.table = table }

  /// A new index in memory of zeros.
  @unsafe init(
    _ table: UnsafeMutablePointer<UInt32>, keys: UnsafeMutableBufferPointer<Int>, capacity: Int
  ) {
    unsafe self.table = table
    unsafe table[0] = UInt32(truncatingIfNeeded: capacity)
    unsafe table[1] = UInt32(truncatingIfNeeded: keys.count)
    for position in 0..<keys.count {
      unsafe table[2 &+ position] = UInt32(truncatingIfNeeded: keys[position])
    }
  }

  var keyCount: Int { unsafe Int(table[1]) }
  var size: Int { KeyIndex.size(keyCount: keyCount, capacity: unsafe Int(table[0])) }
  var entries: HashPlaces {
    unsafe HashPlaces(table + 2 + keyCount, capacity: Int(table[0]))
  }

  func slot(_ position: Int) -> Int { unsafe Int(table[2 &+ position]) }

  /// The place of a key, the case of ASCII letters aside.
  func place(of key: UTF8Slice, in store: NodeStore) -> Int {
    entries.place(key.foldedHash(seed: HashSeed.value)) { hasKey($0, key, store) }
  }

  /// Whether an element's key members, joined by `:`, are the key.
  private func hasKey(_ element: UInt32, _ key: UTF8Slice, _ store: NodeStore) -> Bool {
    var at = 0
    for position in 0..<keyCount {
      guard let text = store.keyText(of: element, slot(position)) else { return false }
      if position > 0 {
        guard at < key.count, unsafe key.bytes[at] == .colon else { return false }
        at += 1
      }
      guard at + text.count <= key.count else { return false }
      let part = unsafe UTF8Slice(
        UnsafeBufferPointer(rebasing: key.bytes[at..<(at + text.count)]))
      guard part.foldedEquals(text) else { return false }
      at += text.count
    }
    return at == key.count
  }
}
