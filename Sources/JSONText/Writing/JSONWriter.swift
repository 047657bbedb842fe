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
  /// For each open container, whether something is in it.
  private var isFilled: [Bool] = []
  private var followsName = false

  /// A writer of an empty text.
  public init(style: Style = .compact) { self.style = style }

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
    appendString(name)
    bytes.append(.colon)
    if style == .pretty { bytes.append(.space) }
    followsName = true
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
    isFilled.append(false)
  }

  private mutating func end(_ bracket: UInt8) {
    if isFilled.popLast() == true { breakLine() }
    bytes.append(bracket)
  }

  /// What stands between the value before and what comes now.
  private mutating func separate() {
    if followsName {
      followsName = false
    } else if let isFilled = isFilled.last {
      if isFilled { bytes.append(.comma) }
      self.isFilled[self.isFilled.count - 1] = true
      breakLine()
    }
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(.lineFeed)
    bytes.append(contentsOf: repeatElement(.space, count: 2 * isFilled.count))
  }

  private mutating func appendString(_ text: UTF8Slice) {
    bytes.append(.quote)
    JSONWriter.appendEscaped(text, to: &bytes)
    bytes.append(.quote)
  }
}
