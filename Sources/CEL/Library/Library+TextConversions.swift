internal import JSONText

extension Library {
  /// The conversions from strings and to strings.
  mutating func addTextConversions() {
    parse("int", .int) { Int64(integerText: $0).map { .int($0) } }
    parse("uint", .uint) { UInt64(integerText: $0).map { .uint($0) } }
    parse("double", .double) { Double(numberText: $0).map { .double($0) } }
    parse("bool", .bool) { Value.bool(text: $0) }
    parse("timestamp", .timestamp) { Timestamp($0).map { .timestamp($0) } }
    parse("duration", .duration) { Duration($0).map { .duration($0) } }
    unary("bytes", .string, .bytes) { value, frame in
      guard case .string(let text) = value else { return frame.noOverload("bytes", value) }
      return unsafe .bytes(ByteSlice(text.bytes))
    }
    unary("string", .bytes, .string) { value, frame in
      guard case .bytes(let bytes) = value else { return frame.noOverload("string", value) }
      guard frame.spend(bytes: bytes.count) else { return .error(.budgetExceeded) }
      guard unsafe bytes.bytes.isWellFormedUTF8 else { return .error(.invalidUTF8) }
      return unsafe .string(UTF8Slice(bytes.bytes))
    }
    for type in [Type.bool, .int, .uint, .double, .timestamp, .duration] {
      unary("string", type, .string) { value, frame in
        guard let text = value.shortText else { return frame.noOverload("string", value) }
        return frame.string(text)
      }
    }
  }

  private mutating func parse(
    _ name: String, _ type: Type, _ read: @escaping @Sendable (UTF8Slice) -> Value?
  ) {
    let failure = TypeName(type).map { EvaluationError.invalidText($0) } ?? .overflow
    unary(name, .string, type) { value, frame in
      guard case .string(let text) = value else { return frame.noOverload("conversion", value) }
      return read(text) ?? .error(failure)
    }
  }
}

extension Value {
  /// The texts that `bool()` takes, which are those of Go's `strconv.ParseBool`.
  fileprivate static func bool(text: UTF8Slice) -> Value? {
    switch String(text) {
    case "1", "t", "T", "true", "TRUE", "True": .bool(true)
    case "0", "f", "F", "false", "FALSE", "False": .bool(false)
    default: nil
    }
  }

  /// The text of a scalar that `string()` gives; nil for values it does not take.
  var shortText: String? {
    switch self {
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): number.shortText
    case .timestamp(let time): time.description
    case .duration(let duration): duration.description
    default: nil
    }
  }
}

extension Double {
  /// The shortest decimal number that reads as this one, without a needless `.0`.
  var shortText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    return description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are UTF-8 throughout.
  var isWellFormedUTF8: Bool {
    var decoder = UTF8()
    var bytes = unsafe makeIterator()
    while true {
      switch unsafe decoder.decode(&bytes) {
      case .scalarValue: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }
}
