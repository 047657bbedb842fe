/// The parts of a number as written, in JSON's notation or one that Json.NET takes.
struct NumberLexeme {
  enum Notation { case decimal, hexadecimal, infinity, notANumber, malformed }

  let lexeme: UTF8Slice
  private(set) var notation = Notation.malformed
  private(set) var isNegative = false
  private(set) var hasPlus = false
  private(set) var hasPoint = false
  private(set) var hasExponent = false
  /// Digits before and after the point, as offsets in the lexeme.
  private(set) var integer = 0..<0
  private(set) var fraction = 0..<0
  /// The exponent as written, not beyond ± 2^40.
  private(set) var exponent = 0

  init(_ lexeme: UTF8Slice) {
    self.lexeme = lexeme
    var at = 0
    if let sign = byte(0), sign == .minus || sign == .plus {
      isNegative = sign == .minus
      hasPlus = sign == .plus
      at = 1
    }
    notation = readHexadecimal(at) ?? readName(at) ?? readDecimal(at)
  }

  func byte(_ at: Int) -> UInt8? { at < lexeme.count ? unsafe lexeme.bytes[at] : nil }

  private func digitEnd(_ start: Int) -> Int {
    var at = start
    while let byte = byte(at), byte.isDigit { at += 1 }
    return at
  }

  private mutating func readHexadecimal(_ start: Int) -> Notation? {
    guard byte(start) == .zero, let mark = byte(start + 1), mark | 0x20 == 0x78 else { return nil }
    var at = start + 2
    while byte(at)?.hexadecimalValue != nil { at += 1 }
    integer = (start + 2)..<at
    return at == lexeme.count && !integer.isEmpty ? .hexadecimal : .malformed
  }

  private func readName(_ start: Int) -> Notation? {
    if lexeme == UTF8Slice("Infinity") || lexeme == UTF8Slice("-Infinity") { return .infinity }
    return lexeme == UTF8Slice("NaN") ? .notANumber : nil
  }

  private mutating func readDecimal(_ start: Int) -> Notation {
    integer = start..<digitEnd(start)
    var at = integer.upperBound
    if byte(at) == .point {
      hasPoint = true
      fraction = (at + 1)..<digitEnd(at + 1)
      at = fraction.upperBound
    }
    if let mark = byte(at), mark | 0x20 == 0x65 {
      hasExponent = true
      guard let end = readExponent(at + 1) else { return .malformed }
      at = end
    }
    return at == lexeme.count && !(integer.isEmpty && fraction.isEmpty) ? .decimal : .malformed
  }

  private mutating func readExponent(_ start: Int) -> Int? {
    let sign = byte(start)
    let digits = sign == .minus || sign == .plus ? start + 1 : start
    var at = digits
    while let digit = byte(at), digit.isDigit {
      exponent = min(exponent * 10 + Int(digit &- .zero), 1 << 40)
      at += 1
    }
    if sign == .minus { exponent = -exponent }
    return at > digits ? at : nil
  }
}

extension NumberLexeme {
  /// Every way in which the lexeme is no number of RFC 8259.
  var faults: [Fault.Kind] {
    switch notation {
    case .malformed: return [.malformedNumber]
    case .infinity, .notANumber: return [.nonFiniteNumber]
    case .hexadecimal: return hasPlus ? [.plusSign, .hexadecimalNumber] : [.hexadecimalNumber]
    case .decimal:
      var faults: [Fault.Kind] = hasPlus ? [.plusSign] : []
      if integer.isEmpty { faults.append(.missingIntegerPart) }
      if integer.count > 1 && byte(integer.lowerBound) == .zero { faults.append(.leadingZero) }
      if hasPoint && fraction.isEmpty { faults.append(.missingFraction) }
      return faults
    }
  }

  /// Whether a malformed number is rather a text without quotation marks, such as a date, an
  /// identifier or an amount with its currency.
  var looksLikeText: Bool {
    var previous: UInt8 = 0
    for at in 0..<lexeme.count {
      let byte = unsafe lexeme.bytes[at]
      if byte.isLetter && byte | 0x20 != 0x65 || byte >= 0x80 { return true }
      if byte == .minus && previous.isDigit { return true }
      previous = byte
    }
    return false
  }
}
