/// The declared names of an object, found by their first and last bytes without regard to case.
///
/// An open-addressing table at most a quarter full: a name costs one multiplication and, nearly
/// always, one comparison of two words.
@safe struct NameTable: BitwiseCopyable, @unchecked Sendable {
  /// How many names can be told apart in a node's slot.
  static let limit = 65_535
  static let empty = NameTable()

  /// One place of the table.
  @safe private struct Entry: BitwiseCopyable {
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// Where the folded bytes of the name begin.
    var name: UnsafePointer<UInt8>?
    var count: Int32 = 0
    /// -1 where the place is free.
    var slot: Int32 = -1
  }

  private let entries: UnsafeMutablePointer<Entry>?
  private let bytes: UnsafeMutablePointer<UInt8>?
  private let mask: Int
  let nameCount: Int

  private init() {
    unsafe entries = nil
    unsafe bytes = nil
    mask = 0
    nameCount = 0
  }

  init(_ names: [String]) {
    var places = 4
    while places < names.count * 4 { places *= 2 }
    let padding = 8
    let total = names.reduce(padding) { $0 + $1.utf8.count }
    unsafe entries = .allocate(capacity: places)
    unsafe entries?.initialize(repeating: Entry(), count: places)
    unsafe bytes = .allocate(capacity: total)
    unsafe bytes?.initialize(repeating: 0, count: total)
    mask = places - 1
    nameCount = names.count
    var start = 0
    for (slot, name) in names.enumerated() {
      insert(Array(name.utf8), slot: slot, at: start)
      start += name.utf8.count
    }
  }

  func deallocate() {
    unsafe entries?.deallocate()
    unsafe bytes?.deallocate()
  }

  /// The slot of a name, or -1.
  ///
  /// - Parameter name: bytes with at least seven readable ones after them.
  @inline(__always) func slot(paddedName name: UTF8Slice) -> Int {
    guard let entries = unsafe entries, let bytes = unsafe name.bytes.baseAddress else { return -1 }
    let (first, last) = unsafe NameTable.ends(bytes, name.count)
    var place = NameTable.hash(first, last, name.count) & mask
    while true {
      let entry = unsafe entries + place
      if unsafe entry.pointee.slot < 0 { return -1 }
      if unsafe entry.pointee.first == first && entry.pointee.last == last
        && Int(entry.pointee.count) == name.count
        && (name.count <= 16 || middleEquals(entry.pointee.name, bytes, name.count))
      {
        return unsafe Int(entry.pointee.slot)
      }
      place = (place &+ 1) & mask
    }
  }

  private func insert(_ name: [UInt8], slot: Int, at start: Int) {
    guard let entries = unsafe entries, let bytes = unsafe bytes else { return }
    let own = unsafe bytes + start
    for (offset, byte) in name.enumerated() {
      unsafe own[offset] = 0x41...0x5A ~= byte ? byte | 0x20 : byte
    }
    let slice = unsafe UTF8Slice(UnsafeBufferPointer(start: own, count: name.count))
    guard self.slot(paddedName: slice) < 0 else { return }
    let (first, last) = unsafe NameTable.ends(own, name.count)
    var place = NameTable.hash(first, last, name.count) & mask
    while unsafe entries[place].slot >= 0 { place = (place + 1) & mask }
    unsafe entries[place] = Entry(
      first: first, last: last, name: UnsafePointer(own), count: Int32(name.count),
      slot: Int32(slot))
  }

  /// The folded first and last eight bytes; of a shorter name, its bytes and zero.
  @inline(__always)
  private static func ends(_ name: UnsafePointer<UInt8>, _ count: Int) -> (UInt64, UInt64) {
    let raw = unsafe UnsafeRawPointer(name)
    let first = unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    guard count >= 8 else {
      let mask = (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
      return ((first & mask).asciiFolded, 0)
    }
    let last = unsafe (raw + count - 8).loadUnaligned(as: UInt64.self)
    return (first.asciiFolded, UInt64(littleEndian: last).asciiFolded)
  }

  @inline(__always)
  private static func hash(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
    let mixed =
      (first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: count))
      &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed &>> 32)
  }

  /// Whether the bytes between the first and the last eight agree with a folded name.
  private func middleEquals(
    _ folded: UnsafePointer<UInt8>?, _ name: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    guard let folded = unsafe folded else { return false }
    var at = 8
    while at < count - 8 {
      let here = unsafe UnsafeRawPointer(name + at).loadUnaligned(as: UInt64.self)
      let there = unsafe UnsafeRawPointer(folded + at).loadUnaligned(as: UInt64.self)
      if here.asciiFolded != there { return false }
      at += 8
    }
    return true
  }
}
