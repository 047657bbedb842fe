internal import JSONText

extension Evaluation {
  /// What a strict operation yields if its operands are not proper: unknowns together, else the
  /// first error. Nil where both are proper.
  func failure(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.unknown(let a), .unknown(let b)): return .unknown(merge(a, b))
    case (.unknown, _): return left
    case (_, .unknown): return right
    case (.error, _): return left
    case (_, .error): return right
    default: return nil
    }
  }

  /// The same for any number of operands.
  func failure(_ arguments: Arguments) -> Value? {
    var failed: Value?
    for index in 0..<arguments.count {
      let argument = arguments[index]
      if argument.isProper { continue }
      failed = failed.flatMap { failure($0, argument) } ?? argument
    }
    return failed
  }

  /// The attributes of two sets.
  func merge(_ left: UnknownSet, _ right: UnknownSet) -> UnknownSet {
    // A loop merges the same set over and over: nothing new, no new memory.
    if left.contains(right) { return left }
    if right.contains(left) { return right }
    let start = unsafe arena.allocate(UTF8Slice.self, count: left.count + right.count)
    var (i, j, count) = (0, 0, 0)
    while i < left.count || j < right.count {
      let order =
        i == left.count
        ? 1 : j == right.count ? -1 : unsafe byteOrder(left[i].bytes, right[j].bytes)
      unsafe (start + count).initialize(to: order <= 0 ? left[i] : right[j])
      count += 1
      if order <= 0 { i += 1 }
      if order >= 0 { j += 1 }
    }
    return unsafe UnknownSet(start: start, count: count)
  }

  /// What an operation yields for an operand it has no overload for: the operand, if it is no proper
  /// value itself.
  func noOverload(_ name: StaticString, _ operand: Value) -> Value {
    operand.isProper ? .error(.noSuchOverload(UTF8Slice(name))) : operand
  }

  /// The same for two operands: their own failure comes first.
  func noOverload(_ name: StaticString, _ left: Value, _ right: Value) -> Value {
    failure(left, right) ?? .error(.noSuchOverload(UTF8Slice(name)))
  }

  /// The same for more.
  func noOverload(
    _ name: StaticString, _ first: Value, _ second: Value, _ third: Value, _ others: Value...
  ) -> Value {
    let failed = ([first, second, third] + others).reduce(nil as Value?) { failed, operand in
      guard !operand.isProper else { return failed }
      return failed.flatMap { failure($0, operand) } ?? operand
    }
    return failed ?? .error(.noSuchOverload(UTF8Slice(name)))
  }
}
