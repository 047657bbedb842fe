import JSONText
import Testing

/// A number as written, its faults, and its values.
struct NumberCase: CustomTestStringConvertible {
  let lexeme: String
  var faults: [Fault.Kind] = []
  var integer: Int64?
  var double: Double?

  var testDescription: String { String(lexeme.prefix(40)) }
}

@Suite struct NumberTests {
  static let clean: [NumberCase] = [
    .init(lexeme: "0", integer: 0, double: 0),
    .init(lexeme: "-0", integer: 0, double: -0.0),
    .init(lexeme: "7", integer: 7, double: 7),
    .init(lexeme: "-12", integer: -12, double: -12),
    .init(lexeme: "9223372036854775807", integer: .max, double: 0x1p63),
    .init(lexeme: "-9223372036854775808", integer: .min, double: -0x1p63),
    .init(lexeme: "9223372036854775808", integer: nil, double: 0x1p63),
    .init(lexeme: "-9223372036854775809", integer: nil, double: -0x1p63),
    .init(lexeme: "1.0", integer: nil, double: 1),
    .init(lexeme: "1e2", integer: nil, double: 100),
    .init(lexeme: "1E+2", integer: nil, double: 100),
    .init(lexeme: "25e-1", integer: nil, double: 2.5),
    .init(lexeme: "0.1", integer: nil, double: 0.1),
    .init(lexeme: "123456789.987654321", integer: nil, double: 123_456_789.987654321),
    .init(lexeme: "0e5", integer: nil, double: 0),
    .init(lexeme: "5e-324", integer: nil, double: .leastNonzeroMagnitude),
    .init(lexeme: "1.7976931348623157e308", integer: nil, double: .greatestFiniteMagnitude),
    .init(lexeme: "9007199254740993", integer: 9_007_199_254_740_993, double: 0x1p53),
    .init(lexeme: "9007199254740993.0000000000000000001", double: 9_007_199_254_740_994),
    .init(
      lexeme: "0." + String(repeating: "0", count: 400) + "1e401", integer: nil, double: 1),
    .init(lexeme: "1" + String(repeating: "0", count: 300), integer: nil, double: 1e300),
    .init(lexeme: "0e99999999999999999999", integer: nil, double: 0),
  ]

  static let faulty: [NumberCase] = [
    .init(lexeme: "1e999", faults: [.numberOutOfRange], double: .infinity),
    .init(lexeme: "-1e999", faults: [.numberOutOfRange], double: -.infinity),
    .init(lexeme: "1e-999", faults: [.numberOutOfRange], double: 0),
    .init(lexeme: "1e99999999999999999999", faults: [.numberOutOfRange], double: .infinity),
    .init(
      lexeme: String(repeating: "9", count: 400), faults: [.numberOutOfRange], double: .infinity),
    .init(lexeme: "-", faults: [.malformedNumber]),
    .init(lexeme: "1e", faults: [.malformedNumber]),
    .init(lexeme: "1e+", faults: [.malformedNumber]),
    .init(lexeme: "1_000", faults: [.malformedNumber]),
    .init(lexeme: "0.1.2", faults: [.malformedNumber]),
    .init(lexeme: "++1", faults: [.malformedNumber]),
    .init(lexeme: "--1", faults: [.malformedNumber]),
    .init(lexeme: "1eE2", faults: [.malformedNumber]),
    .init(lexeme: "0123", faults: [.leadingZero], integer: 123, double: 123),
    .init(lexeme: "-00", faults: [.leadingZero], integer: 0, double: -0.0),
    .init(lexeme: "01.5", faults: [.leadingZero], integer: nil, double: 1.5),
    .init(lexeme: "0x1F", faults: [.hexadecimalNumber], integer: 31, double: 31),
    .init(lexeme: "-0XfF", faults: [.hexadecimalNumber], integer: -255, double: -255),
    .init(lexeme: ".5", faults: [.missingIntegerPart], integer: nil, double: 0.5),
    .init(lexeme: "-.5", faults: [.missingIntegerPart], integer: nil, double: -0.5),
    .init(lexeme: "1.", faults: [.missingFraction], integer: nil, double: 1),
    .init(lexeme: "2.e3", faults: [.missingFraction], integer: nil, double: 2000),
    .init(lexeme: "+1", faults: [.plusSign], integer: 1, double: 1),
    .init(lexeme: "+.5", faults: [.plusSign, .missingIntegerPart], double: 0.5),
    .init(lexeme: "Infinity", faults: [.nonFiniteNumber], double: .infinity),
    .init(lexeme: "-Infinity", faults: [.nonFiniteNumber], double: -.infinity),
  ]

  @Test("numbers of RFC 8259", arguments: clean) func number(_ example: NumberCase) {
    check(example)
  }

  @Test("numbers of other notations", arguments: faulty) func oddNumber(_ example: NumberCase) {
    check(example)
  }

  private func check(_ example: NumberCase) {
    let document = JSONDocument("[\(example.lexeme)]")
    #expect(document.faults.map(\.kind) == example.faults)
    for fault in document.faults { #expect(fault.range == 1..<(1 + example.lexeme.utf8.count)) }
    guard let number = node(document, ["0"]) else {
      Issue.record("no number was read")
      return
    }
    #expect(document.kind(of: number) == .number)
    #expect(text(document, number) == example.lexeme)
    #expect(document.integer(of: number) == example.integer)
    #expect(document.double(of: number)?.bitPattern == example.double?.bitPattern)
  }

  @Test func notANumberIsNotANumber() {
    let document = JSONDocument("[NaN]")
    #expect(faults(document) == ["non-finite-number 1..<4"])
    #expect(node(document, ["0"]).flatMap { document.double(of: $0) }?.isNaN == true)
  }

  @Test func doublesAreNearest() {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<20_000 {
      let double = Double(bitPattern: generator.next())
      guard double.isFinite else { continue }
      let document = JSONDocument("\(double)")
      #expect(document.root.flatMap { document.double(of: $0) } == double)
    }
  }

  @Test func manyDigitsAreRoundedOnce() {
    // 2^53 + 1 lies between two doubles: one digit far behind decides.
    let tie = "9007199254740993." + String(repeating: "0", count: 5_000)
    for (digits, expected) in [(tie, 0x1p53), (tie + "1", 0x1p53 + 2)] {
      let document = JSONDocument(digits)
      #expect(document.root.flatMap { document.double(of: $0) } == expected)
    }
  }

  @Test func onlyNumbersHaveNumericValues() {
    let document = JSONDocument(#"["1", true, null]"#)
    for position in 0..<3 {
      let value = node(document, ["\(position)"])
      #expect(value.map { document.integer(of: $0) } == .some(nil))
      #expect(value.map { document.double(of: $0) } == .some(nil))
    }
  }
}
