/// Fills a map of a known greatest size.
@safe
struct MapBuilder {
  /// Maps of more entries than this get an index.
  static let smallCount = 8

  private let table: UnsafeMutablePointer<MapReference.Table>
  private let capacity: Int

  /// Makes room for a number of entries.
  init(capacity: Int, in arena: Arena) {
    self.capacity = capacity
    unsafe table = arena.allocate(MapReference.Table.self, count: 1)
    let entries = unsafe arena.allocate(MapReference.Entry.self, count: capacity)
    guard capacity > MapBuilder.smallCount else {
      unsafe table.initialize(
        to: MapReference.Table(entries: entries, count: 0, index: nil, mask: 0))
      return
    }
    var size = 16
    while size < capacity * 2 { size *= 2 }
    let index = unsafe arena.allocate(UInt32.self, count: size)
    unsafe index.initialize(repeating: 0, count: size)
    unsafe table.initialize(
      to: MapReference.Table(entries: entries, count: 0, index: index, mask: size - 1))
  }

  /// Adds an entry.
  ///
  /// - Returns: what is wrong with the key, or nil where it was added.
  func insert(_ key: Value, _ value: Value) -> EvaluationError? {
    // A double finds the key it is equal to, but is none itself.
    guard let hash = key.keyHash, !key.isDouble else {
      return .unsupportedKey(key.typeName ?? .type)
    }
    if unsafe MapReference.find(key, in: table.pointee) != nil { return .duplicateKey }
    let position = unsafe table.pointee.count
    precondition(position < capacity, "a map builder was given more entries than announced")
    unsafe table.pointee.entries[position] = MapReference.Entry(key: key, value: value)
    unsafe table.pointee.count += 1
    guard let index = unsafe table.pointee.index else { return nil }
    var place = unsafe Int(truncatingIfNeeded: hash) & table.pointee.mask
    while unsafe index[place] != 0 { place = unsafe (place + 1) & table.pointee.mask }
    unsafe index[place] = UInt32(position + 1)
    return nil
  }

  /// The map as filled so far.
  var map: MapReference { unsafe MapReference(table) }
}
