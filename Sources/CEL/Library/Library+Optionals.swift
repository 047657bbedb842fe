internal import JSONText

extension Library {
  /// `optional.of`, `optional.none`, `hasValue`, `value`, `or`, `orValue`.
  mutating func addOptionals() {
    let held = Type.parameter("A")
    let optional = Type.optional(held)
    type("optional_type", optional)
    unary("optional.of", held, optional) { $1.optional($0) }
    unary("optional.ofNonZeroValue", held, optional) { $1.optional($0.isZero ? nil : $0) }
    add("optional.none", Overload([], optional, isPure: true, .general { $1.optional(nil) }))
    method(
      "hasValue", [optional], .bool,
      .unary { value, frame in
        guard case .optional(let optional) = value else {
          return frame.noOverload("hasValue", value)
        }
        return .bool(optional.value != nil)
      })
    method(
      "value", [optional], held,
      .unary { value, frame in
        guard case .optional(let optional) = value else { return frame.noOverload("value", value) }
        return optional.value ?? .error(.emptyOptional)
      })
    // Not strict: what stands in for an absent value does not matter where there is one.
    add(
      "or",
      Overload(
        [optional, optional], optional, isMember: true, isStrict: false,
        .binary { choose($0, or: $1, $2) { optional, _ in .optional(optional) } }))
    add(
      "orValue",
      Overload(
        [optional, held], held, isMember: true, isStrict: false,
        .binary { choose($0, or: $1, $2) { _, value in value } }))
  }
}

/// The first value if it is an optional that holds something, else the second.
private func choose(
  _ value: Value, or other: Value, _ frame: Evaluation,
  _ make: (OptionalReference, Value) -> Value
) -> Value {
  guard case .optional(let optional) = value else { return frame.noOverload("or", value) }
  return optional.value.map { make(optional, $0) } ?? other
}

extension Value {
  /// Whether the value is the zero of its type: false, 0, empty, null.
  fileprivate var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let flag): !flag
    case .int(let number): number == 0
    case .uint(let number): number == 0
    case .double(let number): number == 0
    case .string(let text): text.isEmpty
    case .bytes(let bytes): bytes.count == 0
    case .timestamp(let time): time.seconds == 0 && time.nanoseconds == 0
    case .duration(let duration): duration.seconds == 0 && duration.nanoseconds == 0
    case .optional(let optional): optional.value == nil
    case .list, .map, .json: Traversal(self)?.count == 0
    case .type, .ip, .cidr, .error, .unknown: false
    }
  }
}
