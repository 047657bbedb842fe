internal import JSONText

extension Library {
  /// `split` and `join`.
  mutating func addSplitting() {
    method(
      "split", [.string, .string], .list(.string),
      .binary { text, separator, frame in
        frame.split(text, separator, limit: .int(-1))
      })
    method(
      "split", [.string, .string, .int], .list(.string),
      .general { arguments, frame in
        frame.split(arguments[0], arguments[1], limit: arguments[2])
      })
    method(
      "join", [.list(.string)], .string,
      .unary { list, frame in
        frame.join(list, .string(UTF8Slice("")))
      })
    method(
      "join", [.list(.string), .string], .string,
      .binary { list, separator, frame in
        frame.join(list, separator)
      })
  }

  /// `replace`.
  mutating func addReplacing() {
    method(
      "replace", [.string, .string, .string], .string,
      .general { arguments, frame in
        frame.replace(arguments[0], arguments[1], arguments[2], limit: .int(-1))
      })
    method(
      "replace", [.string, .string, .string, .int], .string,
      .general { arguments, frame in
        frame.replace(arguments[0], arguments[1], arguments[2], limit: arguments[3])
      })
  }
}

extension Evaluation {
  /// The parts of a text between separators, at most so many (all where negative). An empty
  /// separator separates code points.
  fileprivate func split(_ text: Value, _ separator: Value, limit: Value) -> Value {
    guard case .string(let text) = text, case .string(let separator) = separator,
      case .int(let limit) = limit
    else { return noOverload("split", text, separator, limit) }
    guard limit != 0 else { return .list(.empty) }
    guard spend(text.count + separator.count) else { return .error(.budgetExceeded) }
    let most = limit < 0 ? .max : Int(limit)
    let count = text.partCount(separator, most)
    var parts = ListBuilder(capacity: count, in: arena)
    text.forEachPart(separator, most) { parts.append(.string($0)) }
    return .list(parts.list)
  }

  /// The texts of a list with a separator between them.
  fileprivate func join(_ list: Value, _ separator: Value) -> Value {
    guard var traversal = Traversal(list), traversal.isList, case .string(let separator) = separator
    else { return noOverload("join", list, separator) }
    var bytes: [UInt8] = []
    var isFirst = true
    while traversal.advance() {
      let element = traversal.element
      guard case .string(let text) = element else { return noOverload("join", element) }
      guard spend(bytes: text.count + separator.count) else { return .error(.budgetExceeded) }
      if !isFirst { unsafe bytes += separator.bytes }
      unsafe bytes += text.bytes
      isFirst = false
    }
    return string(utf8: bytes)
  }

  /// A text with occurrences of a part replaced, at most so many (all where negative). An empty part
  /// occurs before each code point and at the end.
  fileprivate func replace(
    _ text: Value, _ part: Value, _ other: Value, limit: Value
  ) -> Value {
    guard case .string(let text) = text, case .string(let part) = part,
      case .string(let other) = other, case .int(let limit) = limit
    else { return noOverload("replace", text, part, other, limit) }
    guard spend(bytes: text.count + part.count) else { return .error(.budgetExceeded) }
    var bytes: [UInt8] = []
    var (start, count) = (0, Int64(0))
    if part.isEmpty, limit != 0 {
      unsafe bytes += other.bytes
      count = 1
    }
    while limit < 0 || count < limit, let end = text.next(part, from: start) {
      guard spend(bytes: other.count) else { return .error(.budgetExceeded) }
      unsafe bytes += text.part(start..<end).bytes
      unsafe bytes += other.bytes
      start = end + part.count
      count += 1
    }
    unsafe bytes += text.part(start..<text.count).bytes
    return string(utf8: bytes)
  }
}

extension UTF8Slice {
  /// How many parts there are between separators, at most so many.
  fileprivate func partCount(_ separator: UTF8Slice, _ limit: Int) -> Int {
    guard separator.count == 1, limit == .max else {
      var count = 0
      forEachPart(separator, limit) { _ in count += 1 }
      return count
    }
    var count = 1
    for index in 0..<self.count where unsafe bytes[index] == separator.bytes[0] { count &+= 1 }
    return count
  }

  /// The parts between separators in order, at most so many of them.
  @inline(__always)
  fileprivate func forEachPart(
    _ separator: UTF8Slice, _ limit: Int, _ body: (UTF8Slice) -> Void
  ) {
    var start = 0
    var room = limit
    while room > 1, let end = next(separator, from: start) {
      body(part(start..<end))
      start = end + separator.count
      room -= 1
    }
    if !separator.isEmpty || start < count { body(part(start..<count)) }
  }

  /// Where a separator occurs next; an empty one occurs after the next code point.
  fileprivate func next(_ separator: UTF8Slice, from start: Int) -> Int? {
    guard separator.isEmpty else {
      return unsafe TextSearch.first(of: separator.bytes, in: bytes, from: start)
    }
    guard start < count else { return nil }
    var end = start + 1
    while end < count, unsafe bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
