/// Writes a JSON text (RFC 8259) piece by piece into bytes of UTF-8.
///
/// Commas, colons and line ends come by themselves. The caller sees to the order: in an object
/// `name` and one value by turns, and an `end…` for each `begin…`.
public struct JSONWriter {
  /// How a text is laid out.
  public enum Style: Sendable {
    /// Without blanks.
    case compact
    /// Each member and element on a line, indented by two spaces for each level.
    case pretty
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let style: Style
  /// How many containers are open.
  private var depth = 0

  /// A writer of an empty text.
  ///
  /// - Parameter capacity: for how many bytes there is room from the start.
  public init(style: Style = .compact, capacity: Int = 0) {
    self.style = style
    if capacity > 0 { bytes.reserveCapacity(capacity) }
  }

  /// Opens an object.
  public mutating func beginObject() { begin(.openBrace) }
  /// Closes the object that was opened last.
  public mutating func endObject() { end(.closeBrace) }
  /// Opens an array.
  public mutating func beginArray() { begin(.openBracket) }
  /// Closes the array that was opened last.
  public mutating func endArray() { end(.closeBracket) }

  /// The name of the member whose value comes next.
  public mutating func name(_ name: String) {
    var name = name
    name.withUTF8 { unsafe self.name(UTF8Slice($0)) }
  }

  /// The name of the member whose value comes next.
  public mutating func name(_ name: UTF8Slice) {
    separate()
    appendString(name, before: .colon)
    if style == .pretty { bytes.append(.space) }
  }

  /// A string.
  public mutating func value(_ text: String) {
    var text = text
    text.withUTF8 { unsafe value(UTF8Slice($0)) }
  }

  /// A string.
  public mutating func value(_ text: UTF8Slice) {
    separate()
    appendString(text)
  }

  /// A number without fraction.
  public mutating func value(_ number: some BinaryInteger) { lexeme(String(number)) }

  /// A number without fraction.
  public mutating func value(_ number: Int) {
    separate()
    appendDigits(of: number)
  }

  /// A number: the shortest text that reads as the same double; null for what JSON has no number
  /// for, infinities and NaN.
  public mutating func value(_ number: Double) {
    lexeme(number.isFinite ? number.description : "null")
  }

  /// `true` or `false`.
  public mutating func value(_ truth: Bool) { lexeme(truth ? "true" : "false") }

  /// `null`.
  public mutating func null() { lexeme("null") }

  mutating func lexeme(_ lexeme: String) {
    separate()
    bytes.append(contentsOf: lexeme.utf8)
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if !isAtStart { breakLine() }
    bytes.append(bracket)
  }

  /// What stands between the value before and what comes now.
  private mutating func separate() {
    guard depth > 0, let last = bytes.last, last != .colon, last != .space else { return }
    if !isAtStart { bytes.append(.comma) }
    breakLine()
  }

  /// Whether nothing is in the container yet. Outside of strings, brackets are the last byte only then.
  private var isAtStart: Bool { bytes.last == .openBrace || bytes.last == .openBracket }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(.lineFeed)
    bytes.append(contentsOf: repeatElement(.space, count: 2 * depth))
  }

  /// Appends a string in quotation marks.
  ///
  /// - Parameter next: a byte to put behind it.
  private mutating func appendString(_ text: UTF8Slice, before next: UInt8? = nil) {
    guard JSONWriter.plainEnd(of: text, from: 0) == text.count else {
      bytes.append(.quote)
      JSONWriter.appendEscaped(text, to: &bytes)
      bytes.append(.quote)
      if let next { bytes.append(next) }
      return
    }
    // Nearly all strings: they are as they are.
    bytes.append(addingCapacity: text.count + 3) { span in
      span.append(.quote)
      unsafe span.append(contentsOf: text.bytes)
      span.append(.quote)
      if let next { span.append(next) }
    }
  }

  private mutating func appendDigits(of number: Int) {
    var rest = number.magnitude
    var digits = 1
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    rest = number.magnitude
    bytes.append(addingCapacity: digits + 1) { span in
      if number < 0 { span.append(.minus) }
      unsafe span.withUnsafeMutableBufferPointer { buffer, count in
        for place in 1...digits {
          unsafe buffer[count + digits - place] = .zero + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        count += digits
      }
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends bytes for which there is room.
  fileprivate mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    precondition(bytes.count <= freeCapacity)
    unsafe withUnsafeMutableBufferPointer { buffer, count in
      guard let base = buffer.baseAddress else { return }
      unsafe (base + count).update(from: source, count: bytes.count)
      count += bytes.count
    }
  }
}
