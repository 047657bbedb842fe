internal import JSONText

extension Library {
  /// The extension "strings": positions count code points, from 0.
  mutating func addStringExtension() {
    addSearch()
    addParts()
    addCasing()
    addSplitting()
    addReplacing()
    addFormatting()
  }

  private mutating func addSearch() {
    method(
      "indexOf", [.string, .string], .int,
      .binary { text, part, frame in
        frame.firstIndex(text, part, from: .int(0))
      })
    method(
      "indexOf", [.string, .string, .int], .int,
      .general { arguments, frame in
        frame.firstIndex(arguments[0], arguments[1], from: arguments[2])
      })
    method(
      "lastIndexOf", [.string, .string], .int,
      .binary { text, part, frame in
        frame.lastIndex(text, part, from: nil)
      })
    method(
      "lastIndexOf", [.string, .string, .int], .int,
      .general { arguments, frame in
        frame.lastIndex(arguments[0], arguments[1], from: arguments[2])
      })
  }

  private mutating func addParts() {
    method(
      "charAt", [.string, .int], .string,
      .binary { text, index, frame in
        guard case .string(let text) = text, case .int(let index) = index else {
          return frame.noOverload("charAt", text, index)
        }
        guard frame.spend(bytes: text.count) else { return .error(.budgetExceeded) }
        guard let start = text.offset(ofScalar: index) else {
          return .error(.indexOutOfRange(index))
        }
        return .string(text.part(start..<(text.offset(ofScalar: index + 1) ?? start)))
      })
    method(
      "substring", [.string, .int], .string,
      .binary { text, start, frame in
        frame.part(text, from: start, to: nil)
      })
    method(
      "substring", [.string, .int, .int], .string,
      .general { arguments, frame in
        frame.part(arguments[0], from: arguments[1], to: arguments[2])
      })
    method(
      "trim", [.string], .string,
      .unary { text, frame in
        guard case .string(let text) = text else { return frame.noOverload("trim", text) }
        guard frame.spend(bytes: text.count) else { return .error(.budgetExceeded) }
        return .string(text.trimmed)
      })
  }

  private mutating func addCasing() {
    method(
      "lowerAscii", [.string], .string,
      .unary { text, frame in
        frame.cased(text, "lowerAscii", from: 0x41)
      })
    method(
      "upperAscii", [.string], .string,
      .unary { text, frame in
        frame.cased(text, "upperAscii", from: 0x61)
      })
    method(
      "reverse", [.string], .string,
      .unary { text, frame in
        guard case .string(let text) = text else { return frame.noOverload("reverse", text) }
        guard frame.spend(bytes: text.count) else { return .error(.budgetExceeded) }
        var reversed = String.UnicodeScalarView()
        reversed.append(contentsOf: String(text).unicodeScalars.reversed())
        return frame.string(String(reversed))
      })
  }
}

extension Evaluation {
  fileprivate func firstIndex(_ text: Value, _ part: Value, from start: Value) -> Value {
    guard case .string(let text) = text, case .string(let part) = part,
      case .int(let start) = start
    else { return noOverload("indexOf", text, part, start) }
    guard spend(bytes: text.count + part.count) else { return .error(.budgetExceeded) }
    guard let offset = text.offset(ofScalar: start) else { return .error(.indexOutOfRange(start)) }
    let found = unsafe TextSearch.first(of: part.bytes, in: text.bytes, from: offset)
    return .int(found.map { Int64(text.part(0..<$0).scalarCount) } ?? -1)
  }

  fileprivate func lastIndex(_ text: Value, _ part: Value, from start: Value?) -> Value {
    guard case .string(let text) = text, case .string(let part) = part else {
      return noOverload("lastIndexOf", text, part)
    }
    guard spend(bytes: text.count + part.count) else { return .error(.budgetExceeded) }
    var last = text.count
    if let start {
      guard case .int(let index) = start else { return noOverload("lastIndexOf", start) }
      guard let offset = text.offset(ofScalar: index) else {
        return .error(.indexOutOfRange(index))
      }
      last = offset
    }
    let found = unsafe TextSearch.last(of: part.bytes, in: text.bytes, from: last)
    return .int(found.map { Int64(text.part(0..<$0).scalarCount) } ?? -1)
  }

  fileprivate func part(_ text: Value, from start: Value, to end: Value?) -> Value {
    guard case .string(let text) = text, case .int(let first) = start else {
      return noOverload("substring", text, start)
    }
    guard spend(bytes: text.count) else { return .error(.budgetExceeded) }
    guard let from = text.offset(ofScalar: first) else { return .error(.indexOutOfRange(first)) }
    guard let end else { return .string(text.part(from..<text.count)) }
    guard case .int(let last) = end else { return noOverload("substring", end) }
    guard let to = text.offset(ofScalar: last) else { return .error(.indexOutOfRange(last)) }
    return from <= to ? .string(text.part(from..<to)) : .error(.invalidRange)
  }

  /// A text with the 26 ASCII letters from one on in the other case.
  fileprivate func cased(_ text: Value, _ name: StaticString, from first: UInt8) -> Value {
    guard case .string(let text) = text else { return noOverload(name, text) }
    guard spend(bytes: text.count) else { return .error(.budgetExceeded) }
    // Most texts have nothing to replace, and stay where they are.
    guard let start = text.firstIndex(ofLettersFrom: first) else { return .string(text) }
    let copy = unsafe arena.copy(text.bytes)
    let changed = unsafe UnsafeMutableBufferPointer(mutating: copy)
    for index in start..<text.count where unsafe changed[index] &- first < 26 {
      unsafe changed[index] ^= 0x20
    }
    return unsafe .string(UTF8Slice(copy))
  }
}
