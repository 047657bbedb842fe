internal import JSONText
internal import Patterns

extension UTF8Slice {
  /// Whether there is nothing but white space (Unicode's `White_Space`).
  var isBlank: Bool {
    let hasVisible = unsafe bytes.contains { $0 > 0x20 && $0 < 0x80 }
    if hasVisible { return false }
    return String(self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// The number of Unicode scalars.
  var scalarCount: Int {
    unsafe bytes.count { $0 & 0xC0 != 0x80 }
  }
}

extension Pattern {
  /// Whether the pattern is found in a text.
  func matches(_ text: UTF8Slice, using workspace: MatchWorkspace) -> Match {
    unsafe matches(text.bytes, using: workspace)
  }
}

extension String {
  /// Whether a text names this enumerator: without regard to ASCII case and underscores.
  func isSpelling(_ text: UTF8Slice) -> Bool {
    unsafe utf8.lazy.filter(UInt8.countsInNames).map(\.asciiLowercased)
      .elementsEqual(text.bytes.lazy.filter(UInt8.countsInNames).map(\.asciiLowercased))
  }
}

extension UInt8 {
  fileprivate static func countsInNames(_ byte: UInt8) -> Bool { byte != UInt8(ascii: "_") }

  /// A letter from A to Z as its small one.
  var asciiLowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}
