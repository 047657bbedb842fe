internal import JSONText

extension Library {
  /// Arithmetic, equality and `!` (langdef, "List of Standard Definitions").
  mutating func addOperators() {
    addEquality()
    addIntegers()
    addUnsigned()
    addDoubles()
    unary(Operators.not, .bool, .bool) { value, frame in
      guard case .bool(let flag) = value else { return frame.noOverload("!", value) }
      return .bool(!flag)
    }
  }

  private mutating func addEquality() {
    let any = Type.parameter("A")
    binary(Operators.equal, any, any, .bool) { .bool($2.areEqual($0, $1)) }
    binary(Operators.notEqual, any, any, .bool) { .bool(!$2.areEqual($0, $1)) }
  }

  private mutating func integers(
    _ name: String, _ operation: @escaping @Sendable (Int64, Int64) -> Value
  ) {
    binary(name, .int, .int, .int) { left, right, frame in
      guard case .int(let a) = left, case .int(let b) = right else {
        return frame.noOverload("arithmetic", left, right)
      }
      return operation(a, b)
    }
  }

  private mutating func addIntegers() {
    integers("_+_") { checked($0.addingReportingOverflow($1)) }
    integers("_-_") { checked($0.subtractingReportingOverflow($1)) }
    integers("_*_") { checked($0.multipliedReportingOverflow(by: $1)) }
    integers("_/_") { a, b in
      b == 0 ? .error(.divisionByZero) : checked(a.dividedReportingOverflow(by: b))
    }
    integers("_%_") { a, b in
      b == 0 ? .error(.modulusByZero) : checked(a.remainderReportingOverflow(dividingBy: b))
    }
    unary(Operators.negate, .int, .int) { value, frame in
      guard case .int(let number) = value else { return frame.noOverload("-", value) }
      return checked(Int64(0).subtractingReportingOverflow(number))
    }
  }

  private mutating func unsigned(
    _ name: String, _ operation: @escaping @Sendable (UInt64, UInt64) -> Value
  ) {
    binary(name, .uint, .uint, .uint) { left, right, frame in
      guard case .uint(let a) = left, case .uint(let b) = right else {
        return frame.noOverload("arithmetic", left, right)
      }
      return operation(a, b)
    }
  }

  private mutating func addUnsigned() {
    unsigned("_+_") { checked($0.addingReportingOverflow($1)) }
    unsigned("_-_") { checked($0.subtractingReportingOverflow($1)) }
    unsigned("_*_") { checked($0.multipliedReportingOverflow(by: $1)) }
    unsigned("_/_") { a, b in b == 0 ? .error(.divisionByZero) : .uint(a / b) }
    unsigned("_%_") { a, b in b == 0 ? .error(.modulusByZero) : .uint(a % b) }
  }

  private mutating func doubles(
    _ name: String, _ operation: @escaping @Sendable (Double, Double) -> Double
  ) {
    binary(name, .double, .double, .double) { left, right, frame in
      guard case .double(let a) = left, case .double(let b) = right else {
        return frame.noOverload("arithmetic", left, right)
      }
      return .double(operation(a, b))
    }
  }

  private mutating func addDoubles() {
    doubles("_+_") { $0 + $1 }
    doubles("_-_") { $0 - $1 }
    doubles("_*_") { $0 * $1 }
    doubles("_/_") { $0 / $1 }
    unary(Operators.negate, .double, .double) { value, frame in
      guard case .double(let number) = value else { return frame.noOverload("-", value) }
      return .double(-number)
    }
  }
}

/// An int, unless it did not fit.
private func checked(_ result: (partialValue: Int64, overflow: Bool)) -> Value {
  result.overflow ? .error(.overflow) : .int(result.partialValue)
}

/// A uint, unless it did not fit.
private func checked(_ result: (partialValue: UInt64, overflow: Bool)) -> Value {
  result.overflow ? .error(.overflow) : .uint(result.partialValue)
}
