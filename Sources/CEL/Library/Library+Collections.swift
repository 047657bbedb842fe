internal import JSONText

extension Library {
  /// `size`, `in`, and the sums of strings, bytes and lists.
  mutating func addCollections() {
    let element = Type.parameter("A")
    let value = Type.parameter("B")
    for type in [Type.string, .bytes, .list(element), .map(element, value)] {
      unary("size", type, .int, size)
      method("size", [type], .int, .unary(size))
    }
    let membership: @Sendable (Value, Value, Evaluation) -> Value = { $2.contains($1, $0) }
    binary(Operators.isIn, element, .list(element), .bool, membership)
    binary(Operators.isIn, element, .map(element, value), .bool, membership)
    binary("_+_", .list(element), .list(element), .list(element), joined)
    binary("_+_", .string, .string, .string) { left, right, frame in
      guard case .string(let a) = left, case .string(let b) = right else {
        return frame.noOverload("+", left, right)
      }
      return unsafe frame.joined(a.bytes, b.bytes) { unsafe .string(UTF8Slice($0)) }
    }
    binary("_+_", .bytes, .bytes, .bytes) { left, right, frame in
      guard case .bytes(let a) = left, case .bytes(let b) = right else {
        return frame.noOverload("+", left, right)
      }
      return unsafe frame.joined(a.bytes, b.bytes) { unsafe .bytes(ByteSlice($0)) }
    }
  }
}

/// `size(x)`: code points, bytes, elements or entries.
private func size(_ value: Value, _ frame: Evaluation) -> Value {
  switch value {
  case .string(let text):
    guard frame.spend(bytes: text.count) else { return .error(.budgetExceeded) }
    return .int(Int64(text.scalarCount))
  case .bytes(let bytes): return .int(Int64(bytes.count))
  case .json(let reference): return .int(Int64(reference.count))
  case .list(let list): return .int(Int64(list.count))
  case .map(let map): return .int(Int64(map.count))
  default: return frame.noOverload("size", value)
  }
}

/// The elements of two lists in one.
private func joined(_ left: Value, _ right: Value, _ frame: Evaluation) -> Value {
  guard var first = Traversal(left), var second = Traversal(right), first.isList, second.isList
  else { return frame.noOverload("+", left, right) }
  let count = first.count + second.count
  guard frame.spend(count) else { return .error(.budgetExceeded) }
  var builder = ListBuilder(capacity: count, in: frame.arena)
  while first.advance() { builder.append(first.element) }
  while second.advance() { builder.append(second.element) }
  return .list(builder.list)
}

extension Evaluation {
  /// Two runs of bytes in one.
  fileprivate func joined(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>,
    _ make: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let count = left.count + right.count
    guard spend(bytes: count) else { return .error(.budgetExceeded) }
    let start = unsafe arena.allocate(UInt8.self, count: count)
    if let source = left.baseAddress {
      unsafe start.update(from: source, count: left.count)
    }
    if let source = right.baseAddress {
      unsafe (start + left.count).update(from: source, count: right.count)
    }
    return unsafe make(UnsafeBufferPointer(start: start, count: count))
  }
}
