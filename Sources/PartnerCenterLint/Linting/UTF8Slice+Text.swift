internal import JSONText
internal import Patterns

extension UTF8Slice {
  /// Whether there is nothing but white space (Unicode's `White_Space`).
  var isBlank: Bool {
    // Nearly all texts begin with something visible.
    if let first = unsafe bytes.first, first > 0x20, first < 0x7F { return false }
    let hasVisible = unsafe bytes.contains { $0 > 0x20 && $0 < 0x80 }
    if hasVisible { return false }
    return String(self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

extension Pattern {
  /// Whether the pattern is found in a text.
  func matches(_ text: UTF8Slice, using workspace: MatchWorkspace) -> Match {
    unsafe matches(text.bytes, using: workspace)
  }
}

extension UInt8 {
  /// A letter from A to Z as its small one.
  var asciiLowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}
