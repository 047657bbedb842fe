internal import JSONText

extension Library {
  /// The extension "math".
  mutating func addMath() {
    addExtreme("math.greatest", "math.greatest") { $0 > 0 }
    addExtreme("math.least", "math.least") { $0 < 0 }
    addRounding()
    addSigns()
    addBits()
  }

  /// The number that is beyond all others in one direction; of equal ones the first.
  private mutating func addExtreme(
    _ name: String, _ spelling: StaticString, _ isBeyond: @escaping @Sendable (Int) -> Bool
  ) {
    let pick: @Sendable (Value, Value, Evaluation) -> Value = { left, right, frame in
      guard left.isNumber, right.isNumber else { return frame.noOverload(spelling, left, right) }
      return right.numericOrder(left).map(isBeyond) ?? false ? right : left
    }
    let numbers = [Type.int, .uint, .double]
    for type in numbers {
      unary(name, type, type) { value, frame in
        value.isNumber ? value : frame.noOverload(spelling, value)
      }
      for other in numbers { binary(name, type, other, type == other ? type : .dyn, pick) }
    }
    for type in numbers + [.dyn] {
      unary(name, .list(type), type) { list, frame in
        guard var traversal = Traversal(list), traversal.isList, traversal.advance() else {
          return frame.noOverload(spelling, list)
        }
        var best = pick(traversal.element, traversal.element, frame)
        while traversal.advance(), best.isProper {
          guard frame.spend(1) else { return .error(.budgetExceeded) }
          best = pick(best, traversal.element, frame)
        }
        return best
      }
    }
  }

  private mutating func addRounding() {
    rounding("math.ceil") { $0.rounded(.up) }
    rounding("math.floor") { $0.rounded(.down) }
    rounding("math.round") { $0.rounded(.toNearestOrAwayFromZero) }
    rounding("math.trunc") { $0.rounded(.towardZero) }
    test("math.isNaN") { $0.isNaN }
    test("math.isInf") { $0.isInfinite }
    test("math.isFinite") { $0.isFinite }
    for type in [Type.int, .uint, .double] {
      unary("math.sqrt", type, .double) { value, frame in
        switch value {
        case .int(let number): .double(Double(number).squareRoot())
        case .uint(let number): .double(Double(number).squareRoot())
        case .double(let number): .double(number.squareRoot())
        default: frame.noOverload("math.sqrt", value)
        }
      }
    }
  }

  private mutating func rounding(
    _ name: String, _ round: @escaping @Sendable (Double) -> Double
  ) {
    unary(name, .double, .double) { value, frame in
      guard case .double(let number) = value else { return frame.noOverload("rounding", value) }
      return .double(round(number))
    }
  }

  private mutating func test(_ name: String, _ test: @escaping @Sendable (Double) -> Bool) {
    unary(name, .double, .bool) { value, frame in
      guard case .double(let number) = value else { return frame.noOverload("math", value) }
      return .bool(test(number))
    }
  }

  private mutating func addSigns() {
    for type in [Type.int, .uint, .double] {
      unary("math.abs", type, type) { value, frame in
        switch value {
        case .int(let number): number == .min ? .error(.overflow) : .int(abs(number))
        case .uint: value
        case .double(let number): .double(abs(number))
        default: frame.noOverload("math.abs", value)
        }
      }
      unary("math.sign", type, type) { value, frame in
        switch value {
        case .int(let number): .int(number.signum())
        case .uint(let number): .uint(min(number, 1))
        case .double(let number): .double(number > 0 ? 1 : number < 0 ? -1 : number)
        default: frame.noOverload("math.sign", value)
        }
      }
    }
  }
}
