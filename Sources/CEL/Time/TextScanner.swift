/// Reads a short text byte by byte: dates, durations, addresses.
@safe
struct TextScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  /// - Parameter bytes: memory that outlives the scanner.
  @unsafe init(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = bytes }

  /// Whether all bytes are read.
  var isAtEnd: Bool { unsafe position == bytes.count }

  /// The next byte, or nil at the end.
  var next: UInt8? { isAtEnd ? nil : unsafe bytes[position] }

  /// Moves past the next byte.
  mutating func skip() { if !isAtEnd { position += 1 } }

  /// Reads one of these bytes.
  mutating func take(_ wanted: UInt8, or other: UInt8? = nil) -> Bool {
    guard let byte = next, byte == wanted || byte == other else { return false }
    position += 1
    return true
  }

  /// Reads one decimal digit.
  mutating func digit() -> Int? {
    guard let byte = next, byte >= 0x30, byte <= 0x39 else { return nil }
    position += 1
    return Int(byte - 0x30)
  }

  /// Reads exactly this many decimal digits (at most 18).
  mutating func digits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Reads 1 to 9 digits after a point as nanoseconds.
  mutating func nanoseconds() -> Int? {
    guard var value = digit() else { return nil }
    var count = 1
    while let digit = digit() {
      count += 1
      guard count <= 9 else { return nil }
      value = value * 10 + digit
    }
    while count < 9 {
      value *= 10
      count += 1
    }
    return value
  }
}
