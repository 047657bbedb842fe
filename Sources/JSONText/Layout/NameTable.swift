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
    /// The ends of the name as declared.
    var ends = NameEnds.none
    /// Where the bytes of the name begin.
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
    let ends = unsafe NameEnds(bytes, name.count)
    var place = ends.hash & mask
    while true {
      let entry = unsafe entries + place
      if unsafe entry.pointee.slot < 0 { return -1 }
      if unsafe Int(entry.pointee.count) == name.count
        && (entry.pointee.ends == ends || entry.pointee.ends.folded == ends.folded)
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
    for (offset, byte) in name.enumerated() { unsafe own[offset] = byte }
    let slice = unsafe UTF8Slice(UnsafeBufferPointer(start: own, count: name.count))
    guard self.slot(paddedName: slice) < 0 else { return }
    let ends = unsafe NameEnds(own, name.count)
    var place = ends.hash & mask
    while unsafe entries[place].slot >= 0 { place = (place + 1) & mask }
    unsafe entries[place] = Entry(
      ends: ends, name: UnsafePointer(own), count: Int32(name.count), slot: Int32(slot))
  }

  /// Whether the bytes between the first and the last eight agree, case aside.
  private func middleEquals(
    _ declared: UnsafePointer<UInt8>?, _ name: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    guard let declared = unsafe declared else { return false }
    var at = 8
    while at < count - 8 {
      let here = unsafe UnsafeRawPointer(name + at).loadUnaligned(as: UInt64.self)
      let there = unsafe UnsafeRawPointer(declared + at).loadUnaligned(as: UInt64.self)
      if here != there && here.asciiFolded != there.asciiFolded { return false }
      at += 8
    }
    return true
  }
}
