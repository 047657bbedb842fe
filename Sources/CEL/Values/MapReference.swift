/// A map in memory that somebody else owns: entries in the order of insertion, and an index of
/// their hashes where there are more than a few.
@safe
public struct MapReference: BitwiseCopyable {
  /// One key with its element.
  struct Entry: BitwiseCopyable {
    let key: Value
    let value: Value
  }

  /// What the reference points to.
  @safe struct Table: BitwiseCopyable {
    let entries: UnsafeMutablePointer<Entry>
    var count: Int
    /// Entry numbers from 1 by hash, 0 where free; a power of two of them. Nil in small maps.
    let index: UnsafeMutablePointer<UInt32>?
    let mask: Int
  }

  private let table: UnsafePointer<Table>

  /// - Parameter table: memory that outlives the reference.
  @unsafe init(_ table: UnsafePointer<Table>) { unsafe self.table = table }

  /// How many keys there are.
  public var count: Int { unsafe table.pointee.count }

  /// The entry at a position below `count`, in the order of insertion.
  func entry(_ position: Int) -> Entry? {
    guard position >= 0, position < count else { return nil }
    return unsafe table.pointee.entries[position]
  }

  /// The element of a key, or nil. Numbers of different types are the same key where they are equal.
  ///
  /// - Complexity: O(1), or O(`count`) in maps of a few entries.
  public func value(for key: Value) -> Value? {
    unsafe MapReference.find(key, in: table.pointee).flatMap { entry($0)?.value }
  }

  /// The position of a key in a table.
  static func find(_ key: Value, in table: Table) -> Int? {
    guard let index = unsafe table.index else {
      for position in 0..<table.count {
        if unsafe table.entries[position].key.isSameKey(key) { return position }
      }
      return nil
    }
    guard let hash = key.keyHash else { return nil }
    var place = Int(truncatingIfNeeded: hash) & table.mask
    while case let number = unsafe index[place], number != 0 {
      let position = Int(number) - 1
      if unsafe table.entries[position].key.isSameKey(key) { return position }
      place = (place + 1) & table.mask
    }
    return nil
  }
}

extension MapReference: @unchecked Sendable {}
