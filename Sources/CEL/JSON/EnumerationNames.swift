internal import JSONText

/// The canonical names of an enumeration, found without regard to ASCII case and underscores, or by number.
final class EnumerationNames: @unchecked Sendable {
  private let memory = Arena()
  private let names: [UTF8Slice]
  private let hashes: [UInt64]
  private let isNumbered: Bool

  init(_ names: [String], isNumbered: Bool) {
    let memory = self.memory
    self.isNumbered = isNumbered
    self.names = names.map { memory.text($0) }
    self.hashes = self.names.map { unsafe EnumerationNames.hash($0.bytes) }
  }

  /// The canonical spelling of a text, or the text where no name matches.
  ///
  /// - Complexity: O(length of the text + number of names)
  func canonical(_ text: UTF8Slice) -> UTF8Slice {
    for name in names where unsafe sameBytes(name.bytes, text.bytes) { return name }
    let hash = unsafe EnumerationNames.hash(text.bytes)
    for (index, candidate) in hashes.enumerated() where candidate == hash {
      if unsafe EnumerationNames.matches(names[index].bytes, text.bytes) { return names[index] }
    }
    if isNumbered, let number = Int(String(text)), names.indices.contains(number) {
      return names[number]
    }
    return text
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<bytes.count {
      let byte = unsafe folded(bytes[index])
      if byte != 0x5F { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return hash
  }

  private static func matches(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (i, j) = (0, 0)
    while true {
      while unsafe i < left.count && left[i] == 0x5F { i += 1 }
      while unsafe j < right.count && right[j] == 0x5F { j += 1 }
      guard i < left.count, j < right.count else {
        return i == left.count && j == right.count
      }
      guard unsafe folded(left[i]) == folded(right[j]) else { return false }
      i += 1
      j += 1
    }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
