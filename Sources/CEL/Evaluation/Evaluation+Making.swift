public import JSONText

extension Evaluation {
  /// A string value with a copy of a text.
  public func string(_ text: String) -> Value { .string(arena.text(text)) }

  /// A string value with a copy of some bytes.
  ///
  /// - Parameter bytes: well-formed UTF-8.
  public func string(utf8 bytes: [UInt8]) -> Value { .string(arena.text(utf8: bytes)) }

  /// A bytes value with a copy of some bytes.
  public func bytes(_ bytes: [UInt8]) -> Value { .bytes(arena.bytes(bytes)) }

  /// A list of some values.
  public func list(_ values: some Collection<Value>) -> Value { .list(arena.list(values)) }

  /// A map of some entries. The error where a key is no bool, int, uint or string, or is there twice.
  public func map(_ entries: [(Value, Value)]) -> Value {
    let builder = MapBuilder(capacity: entries.count, in: arena)
    for (key, value) in entries {
      if let error = builder.insert(key, value) { return .error(error) }
    }
    return .map(builder.map)
  }

  /// An optional that holds a value, or none.
  public func optional(_ value: Value?) -> Value {
    .optional(value.map { arena.optional($0) } ?? .none)
  }

  /// The value that depends on an attribute nobody has given.
  public func unknown(_ attribute: String) -> Value {
    .unknown(self.attribute(attribute))
  }

  /// An attribute nobody has given, as a set.
  public func attribute(_ name: String) -> UnknownSet { arena.unknown(arena.text(name)) }

  /// The attributes of two sets.
  public func union(_ left: UnknownSet, _ right: UnknownSet) -> UnknownSet { merge(left, right) }

  /// An error of a host function, in its words.
  public func error(_ sentence: String) -> Value { .error(.host(arena.text(sentence))) }

  /// Pays for work of a host function that grows with its input, in bytes read or made.
  ///
  /// - Returns: whether the budget allows it; if not, return any value at once.
  public func pay(bytes: Int) -> Bool { spend(bytes: bytes) }
}

extension Value {
  /// The text of a string value, or nil for any other.
  public var text: UTF8Slice? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The text of a string value as a string of its own, or nil for any other.
  public var string: String? { text.map { String($0) } }
}
