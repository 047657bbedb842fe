extension JSONReadable {
  /// The decoded contents of a string, the lexeme of a number, `true`, `false` or `null`; nothing
  /// for objects and arrays.
  @inlinable @inline(__always) public func text(of node: NodeID) -> UTF8Slice {
    store.plainText(of: node.index) ?? otherText(of: node)
  }

  /// The same for all values. It is not inlined, so that the store is not copied to where it is.
  @usableFromInline @inline(never) func otherText(of node: NodeID) -> UTF8Slice {
    store.text(of: node.index)
  }

  /// The decoded name of a member.
  public func name(of node: NodeID) -> UTF8Slice? { store.name(of: node.index) }

  /// The value of a number written without fraction and exponent, where 64 bits hold it.
  public func integer(of node: NodeID) -> Int64? {
    guard kind(of: node) == .number else { return nil }
    let text = text(of: node)
    return Int64(shortText: text) ?? NumberLexeme(text).integerValue
  }

  /// The double nearest to a number; infinite beyond the range of a double.
  public func double(of node: NodeID) -> Double? {
    guard kind(of: node) == .number else { return nil }
    let text = text(of: node)
    return Int64(shortText: text).map(Double.init) ?? NumberLexeme(text).doubleValue
  }
}
