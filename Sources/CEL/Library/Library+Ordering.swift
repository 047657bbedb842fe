extension Library {
  /// `<`, `<=`, `>` and `>=`, among numbers of all types too.
  mutating func addOrdering() {
    for name in ["_<_", "_<=_", "_>_", "_>=_"] {
      guard let relation = OrderNode.Relation(name) else { continue }
      let compare: @Sendable (Value, Value, Evaluation) -> Value = { $2.compare($0, $1, relation) }
      for type in [Type.bool, .string, .bytes, .timestamp, .duration] {
        binary(name, type, type, .bool, compare)
      }
      for left in [Type.int, .uint, .double] {
        for right in [Type.int, .uint, .double] { binary(name, left, right, .bool, compare) }
      }
    }
  }
}
