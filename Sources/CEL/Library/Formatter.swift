internal import JSONText

/// Fills the clauses of a `format` text: `%s`, `%d`, `%f`, `%e`, `%b`, `%o`, `%x`, `%X` and `%%`.
struct Formatter {
  private let format: UTF8Slice
  private var arguments: Traversal
  private let frame: Evaluation
  private var position = 0
  private var result: [UInt8] = []

  init(_ format: UTF8Slice, _ arguments: Traversal, _ frame: Evaluation) {
    self.format = format
    self.arguments = arguments
    self.frame = frame
  }

  /// The filled text, or an error.
  mutating func run() -> Value {
    guard frame.spend(bytes: format.count) else { return .error(.budgetExceeded) }
    while let byte = next() {
      guard byte == 0x25 else {
        result.append(byte)
        continue
      }
      if let failure = clause() { return failure }
    }
    return frame.string(utf8: result)
  }

  private mutating func next() -> UInt8? {
    guard position < format.count else { return nil }
    defer { position += 1 }
    return unsafe format.bytes[position]
  }

  /// Fills one clause, whose percent sign has been read; nil where that worked.
  private mutating func clause() -> Value? {
    guard var letter = next() else { return .error(.invalidFormat(.unknownClause)) }
    if letter == 0x25 {
      result.append(0x25)
      return nil
    }
    var precision = 6
    if letter == 0x2E {
      guard let digits = digits(), let following = next() else {
        return .error(.invalidFormat(.unknownClause))
      }
      precision = digits
      letter = following
    }
    guard Formatter.clauses.contains(letter) else { return .error(.invalidFormat(.unknownClause)) }
    guard arguments.advance() else { return .error(.invalidFormat(.missingArgument)) }
    let argument = arguments.element
    guard argument.isProper else { return argument }
    guard let text = shown(argument, letter, precision) else {
      return .error(frame.isExhausted ? .budgetExceeded : .invalidFormat(.wrongArgument))
    }
    guard frame.spend(bytes: text.utf8.count) else { return .error(.budgetExceeded) }
    result += text.utf8
    return nil
  }

  private static let clauses = Set("sdfebxoX".utf8)

  /// The digits of a precision, at most three.
  private mutating func digits() -> Int? {
    var value: Int?
    while position < format.count, case let byte = unsafe format.bytes[position], byte.isDigit {
      value = (value ?? 0) * 10 + Int(byte - 0x30)
      position += 1
      if value ?? 0 > 999 { return nil }
    }
    return value
  }

  private func shown(_ value: Value, _ clause: UInt8, _ precision: Int) -> String? {
    switch clause {
    case 0x73: frame.shown(value)
    case 0x64: Formatter.decimal(value)
    case 0x66: Formatter.number(value)?.fixed(precision)
    case 0x65: Formatter.number(value)?.scientific(precision)
    case 0x62: Formatter.digits(value, radix: 2)
    case 0x6F: Formatter.octal(value)
    case 0x78: Formatter.hexadecimal(value, isUpper: false)
    default: Formatter.hexadecimal(value, isUpper: true)
    }
  }

  private static func decimal(_ value: Value) -> String? {
    switch value {
    case .int, .uint, .double: value.shortText
    default: nil
    }
  }

  private static func number(_ value: Value) -> Double? {
    switch value {
    case .int(let number): Double(number)
    case .uint(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  private static func digits(_ value: Value, radix: Int, isUpper: Bool = false) -> String? {
    switch value {
    case .int(let number): String(number, radix: radix, uppercase: isUpper)
    case .uint(let number): String(number, radix: radix, uppercase: isUpper)
    case .bool(let flag) where radix == 2: flag ? "1" : "0"
    default: nil
    }
  }

  private static func octal(_ value: Value) -> String? {
    if case .bool = value { return nil }
    return digits(value, radix: 8)
  }

  private static func hexadecimal(_ value: Value, isUpper: Bool) -> String? {
    switch value {
    case .string(let text): unsafe hexadecimal(text.bytes, isUpper)
    case .bytes(let bytes): unsafe hexadecimal(bytes.bytes, isUpper)
    default: digits(value, radix: 16, isUpper: isUpper)
    }
  }

  private static func hexadecimal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ isUpper: Bool
  ) -> String {
    var text = ""
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      text += byte < 16 ? "0" : ""
      text += String(byte, radix: 16, uppercase: isUpper)
    }
    return text
  }
}
