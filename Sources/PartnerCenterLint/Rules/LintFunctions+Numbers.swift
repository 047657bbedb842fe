internal import CEL
internal import JSONText

/// Sums, and the arithmetic of check digits: what digits mean is said by rules and fact tables.
extension LintFunctions {
  /// `list.sum()`: as in Kubernetes' list library, for whole numbers.
  static let sum = Function(
    "sum",
    [
      Overload(
        [.list(.int)], .int, isMember: true,
        .unary { list, evaluation in
          var sum: Int64 = 0
          for number in evaluation.elements(of: list)?.compactMap(\.integer) ?? [] {
            let (value, overflows) = sum.addingReportingOverflow(number)
            if overflows { return evaluation.error("sum() leaves the range of whole numbers") }
            sum = value
          }
          return .int(sum)
        })
    ])

  /// `weightedSum(digits, weights)`: the digits at the beginning, each times the weight at its place.
  static let weightedSum = Function(
    "weightedSum",
    [
      Overload(
        [.string, .list(.int)], .int,
        .binary { text, weights, evaluation in
          guard case .string(let text) = text, let digits = text.digits(radix: 10),
            let weights = evaluation.elements(of: weights)?.compactMap(\.integer),
            weights.count <= digits.count,
            weights.allSatisfy({ (-10_000...10_000).contains($0) })
          else {
            return evaluation.error("weightedSum() takes digits, and no more weights than digits")
          }
          return .int(zip(digits, weights).reduce(0) { $0 + Int64($1.0) * $1.1 })
        })
    ])

  /// `passesLuhn(text, radix)`: the last digit is that of Luhn's algorithm modulo the radix, digits beyond 9
  /// being letters (ISO/IEC 7812-1, annex B, for radix 10).
  static let passesLuhn = Function(
    "passesLuhn",
    [
      Overload(
        [.string, .int], .bool,
        .binary { text, radix, evaluation in
          guard case .string(let text) = text, case .int(let radix) = radix,
            (2...36).contains(radix)
          else { return evaluation.error("passesLuhn() takes a text and a radix from 2 to 36") }
          guard let digits = text.digits(radix: Int(radix)) else { return .bool(false) }
          return .bool(luhnSum(digits, radix: Int(radix)) % Int(radix) == 0)
        })
    ])

  private static func luhnSum(_ digits: [Int], radix: Int) -> Int {
    digits.reversed().enumerated().reduce(0) { sum, place in
      let value = place.element * (place.offset % 2 + 1)
      return sum + value / radix + value % radix
    }
  }
}

extension UTF8Slice {
  /// The values of the digits; nil where one is none, or where there are none at all.
  fileprivate func digits(radix: Int) -> [Int]? {
    var digits: [Int] = []
    for character in String(self) {
      guard character.isASCII, let digit = Int(String(character), radix: radix) else { return nil }
      digits.append(digit)
    }
    return digits.isEmpty ? nil : digits
  }
}

extension Value {
  fileprivate var integer: Int64? {
    if case .int(let number) = self { return number }
    return nil
  }
}
