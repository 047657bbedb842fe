internal import JSONText

/// Numbers names from 0 in the order they come, and finds the number of a name by its bytes.
struct NameIndex: Sendable {
  private struct Entry: BitwiseCopyable {
    let hash: UInt32
    let start: Int32
    let count: Int32
  }

  private static let nothing: Int32 = -1

  /// The bytes of all names, one after another.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Numbers of names, each at the place of its hash or the next free one; twice as many as there are names,
  /// a power of two.
  private var places = [Int32](repeating: nothing, count: 16)

  /// The number of a name; nil where it has none.
  func number(of name: UTF8Slice) -> Int? { number(of: name, hash: NameIndex.hash(name)) }

  private func number(of name: UTF8Slice, hash: UInt32) -> Int? {
    var place = Int(hash) & (places.count - 1)
    while places[place] != NameIndex.nothing {
      let number = Int(places[place])
      let entry = entries[number]
      if entry.hash == hash, entry.count == name.count, isSpelled(entry, name) { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// The number of a name; nil where it has none.
  func number(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { unsafe number(of: UTF8Slice($0)) }
  }

  /// The number of a name, a new one where it has none.
  mutating func add(_ name: String) -> Int {
    var name = name
    return name.withUTF8 { unsafe add(UTF8Slice($0)) }
  }

  private mutating func add(_ name: UTF8Slice) -> Int {
    let hash = NameIndex.hash(name)
    if let number = number(of: name, hash: hash) { return number }
    entries.append(Entry(hash: hash, start: Int32(bytes.count), count: Int32(name.count)))
    unsafe bytes.append(contentsOf: name.bytes)
    if entries.count * 2 > places.count {
      places = Array(repeating: NameIndex.nothing, count: places.count * 2)
      for number in entries.indices { enter(number) }
    } else {
      enter(entries.count - 1)
    }
    return entries.count - 1
  }

  /// The names in the order of their numbers.
  var names: [String] {
    entries.map { entry in
      String(decoding: bytes[Int(entry.start)..<Int(entry.start + entry.count)], as: UTF8.self)
    }
  }

  private mutating func enter(_ number: Int) {
    var place = Int(entries[number].hash) & (places.count - 1)
    while places[place] != NameIndex.nothing { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(number)
  }

  private func isSpelled(_ entry: Entry, _ name: UTF8Slice) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      let start = Int(entry.start)
      let own = unsafe UnsafeBufferPointer(rebasing: bytes[start..<(start + Int(entry.count))])
      return unsafe UTF8Slice(own) == name
    }
  }

  private static func hash(_ name: UTF8Slice) -> UInt32 {
    UInt32(truncatingIfNeeded: name.exactHash(seed: HashSeed.value))
  }
}

/// Values by name, in the order they came.
struct NameTable<Value: Sendable>: Sendable {
  private var index = NameIndex()
  private(set) var values: [Value] = []

  /// Where the value of a name stands; nil where there is none.
  func number(of name: UTF8Slice) -> Int? { index.number(of: name) }

  subscript(name: UTF8Slice) -> Value? { index.number(of: name).map { values[$0] } }

  subscript(name: String) -> Value? { index.number(of: name).map { values[$0] } }

  /// The value of a name, or `new` where there is none yet.
  subscript(name: String, default new: @autoclosure () -> Value) -> Value {
    get { self[name] ?? new() }
    _modify {
      let number = index.add(name)
      if number == values.count { values.append(new()) }
      yield &values[number]
    }
  }

  /// The names in the order of their values.
  var names: [String] { index.names }
}
