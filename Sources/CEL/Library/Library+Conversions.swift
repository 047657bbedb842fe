internal import JSONText

extension Library {
  /// `dyn`, `type`, and the conversions between numbers, bool, timestamp and duration.
  mutating func addConversions() {
    unary("dyn", .parameter("A"), .dyn) { value, _ in value }
    unary("type", .parameter("A"), .type(.parameter("A"))) { value, frame in
      value.typeName.map { .type($0) } ?? value
    }
    identity("bool", .bool)
    identity("int", .int)
    identity("uint", .uint)
    identity("double", .double)
    identity("string", .string)
    identity("bytes", .bytes)
    identity("timestamp", .timestamp)
    identity("duration", .duration)
    for type in [Type.uint, .double, .timestamp, .duration] { unary("int", type, .int, int) }
    for type in [Type.int, .double] { unary("uint", type, .uint, uint) }
    for type in [Type.int, .uint] { unary("double", type, .double, double) }
    unary("timestamp", .int, .timestamp) { value, frame in
      guard case .int(let seconds) = value else { return frame.noOverload("timestamp", value) }
      return Timestamp(seconds: seconds).map { .timestamp($0) } ?? .error(.outOfRange(.timestamp))
    }
    unary("duration", .int, .duration) { value, frame in
      guard case .int(let seconds) = value else { return frame.noOverload("duration", value) }
      return Duration(seconds: seconds).map { .duration($0) } ?? .error(.outOfRange(.duration))
    }
  }

  private mutating func identity(_ name: String, _ type: Type) {
    unary(name, type, type) { value, frame in
      value.fits(type) ? value : frame.noOverload("conversion", value)
    }
  }
}

private func int(_ value: Value, _ frame: Evaluation) -> Value {
  switch value {
  case .uint(let number):
    return Int64(exactly: number).map { .int($0) } ?? .error(.outOfRange(.int))
  case .double(let number):
    // Both ends are doubles; the ends themselves are refused, as the conformance tests ask.
    guard number > -0x1p63, number < 0x1p63 else { return .error(.outOfRange(.int)) }
    return .int(Int64(number))
  case .timestamp(let time): return .int(time.seconds)
  case .duration(let duration): return .int(duration.seconds)
  default: return frame.noOverload("int", value)
  }
}

private func uint(_ value: Value, _ frame: Evaluation) -> Value {
  switch value {
  case .int(let number):
    return UInt64(exactly: number).map { .uint($0) } ?? .error(.outOfRange(.uint))
  case .double(let number):
    guard number >= 0, number < 0x1p64 else { return .error(.outOfRange(.uint)) }
    return .uint(UInt64(number))
  default: return frame.noOverload("uint", value)
  }
}

private func double(_ value: Value, _ frame: Evaluation) -> Value {
  switch value {
  case .int(let number): .double(Double(number))
  case .uint(let number): .double(Double(number))
  default: frame.noOverload("double", value)
  }
}
