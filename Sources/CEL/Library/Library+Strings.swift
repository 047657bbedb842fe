internal import JSONText

extension Library {
  /// `contains`, `startsWith`, `endsWith` and `matches`.
  mutating func addStrings() {
    method(
      "contains", [.string, .string], .bool,
      .binary(
        textTest("contains") { text, part in
          unsafe TextSearch.first(of: part.bytes, in: text.bytes) != nil
        }))
    method(
      "startsWith", [.string, .string], .bool,
      .binary(
        textTest("startsWith") {
          $0.hasPrefix($1)
        }))
    method(
      "endsWith", [.string, .string], .bool,
      .binary(
        textTest("endsWith") {
          $0.hasSuffix($1)
        }))
    let match: @Sendable (Value, Value, Evaluation) -> Value = { left, right, frame in
      guard case .string(let text) = left, case .string(let source) = right else {
        return frame.noOverload("matches", left, right)
      }
      return frame.match(text, source: source)
    }
    method("matches", [.string, .string], .bool, .binary(match))
    binary("matches", .string, .string, .bool, match)
  }
}

/// A test of two strings as the implementation of a function.
private func textTest(
  _ name: StaticString, _ test: @escaping @Sendable (UTF8Slice, UTF8Slice) -> Bool
) -> @Sendable (Value, Value, Evaluation) -> Value {
  { left, right, frame in
    guard case .string(let text) = left, case .string(let part) = right else {
      return frame.noOverload(name, left, right)
    }
    guard frame.spend(bytes: text.count) else { return .error(.budgetExceeded) }
    return .bool(test(text, part))
  }
}
