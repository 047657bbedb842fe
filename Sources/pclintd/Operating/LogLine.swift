internal import JSONText

/// A line of the log: a JSON object of texts and numbers, written at the end of others.
///
/// It is not copied, and neither are the bytes in front of it: there may be thousands of lines.
struct LogLine: ~Copyable {
  private var bytes: [UInt8]

  /// Begins a line behind other bytes.
  init(behind bytes: consuming [UInt8]) {
    self.bytes = consume bytes
    self.bytes.append(UInt8(ascii: "{"))
  }

  /// - Parameter text: of any kind; it is escaped.
  mutating func member(_ name: StaticString, _ text: String) {
    begin(name)
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { unsafe JSONWriter.appendEscaped(UTF8Slice($0), to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    begin(name)
    append(number, digits: 1)
  }

  /// A number of thousandths, with its fraction.
  mutating func member(_ name: StaticString, thousandths: Int) {
    begin(name)
    append(thousandths / 1000, digits: 1)
    bytes.append(UInt8(ascii: "."))
    append(thousandths % 1000, digits: 3)
  }

  /// Ends the line.
  ///
  /// - Returns: all bytes, those in front of it too.
  consuming func ended() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private mutating func begin(_ name: StaticString) {
    let isFirst = bytes.last == UInt8(ascii: "{")
    bytes.append(addingCapacity: name.utf8CodeUnitCount + 4) { span in
      if !isFirst { span.append(UInt8(ascii: ",")) }
      span.append(UInt8(ascii: "\""))
      for place in 0..<name.utf8CodeUnitCount { unsafe span.append(name.utf8Start[place]) }
      span.append(UInt8(ascii: "\""))
      span.append(UInt8(ascii: ":"))
    }
  }

  /// Appends a number that is not negative, with at least so many digits.
  private mutating func append(_ number: Int, digits: Int) {
    if number >= 10 || digits > 1 { append(number / 10, digits: digits - 1) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
