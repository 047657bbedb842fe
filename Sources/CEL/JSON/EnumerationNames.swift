public import JSONText

/// The canonical names of an enumeration, found without regard to ASCII case and underscores, or by number.
public final class EnumerationNames: @unchecked Sendable {
  private let memory = Arena()
  private let names: [UTF8Slice]
  private let hashes: [UInt64]
  private let isNumbered: Bool

  /// - Parameters:
  ///   - names: in their order, which numbers them from 0.
  ///   - isNumbered: whether a number stands for the name at its position.
  public init(_ names: [String], isNumbered: Bool) {
    let memory = self.memory
    self.isNumbered = isNumbered
    self.names = names.map { memory.text($0) }
    self.hashes = self.names.map { unsafe EnumerationNames.hash($0.bytes) }
  }

  /// The canonical spelling of a text, or the text where no name matches.
  func canonical(_ text: UTF8Slice) -> UTF8Slice {
    position(of: text).map { names[$0] } ?? text
  }

  /// Whether a text is one of the names, or the number of one.
  public func contains(_ text: UTF8Slice) -> Bool { position(of: text) != nil }

  /// - Complexity: O(length of the text + number of names)
  private func position(of text: UTF8Slice) -> Int? {
    for index in names.indices where unsafe sameBytes(names[index].bytes, text.bytes) {
      return index
    }
    let hash = unsafe EnumerationNames.hash(text.bytes)
    for index in hashes.indices where hashes[index] == hash {
      if unsafe EnumerationNames.matches(names[index].bytes, text.bytes) { return index }
    }
    guard isNumbered, let number = Int(String(text)), names.indices.contains(number) else {
      return nil
    }
    return number
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index].asciiFolded
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
      guard unsafe left[i].asciiFolded == right[j].asciiFolded else { return false }
      i += 1
      j += 1
    }
  }
}
