/// A run of UTF-8 bytes that somebody else owns.
///
/// It costs nothing to make or copy, and it is valid only as long as its owner lives: a
/// `JSONDocument`, the constants of a compiled expression, or the arena of one evaluation.
@safe @frozen public struct UTF8Slice: BitwiseCopyable {
  /// The bytes, in memory order.
  @unsafe public let bytes: UnsafeBufferPointer<UInt8>

  /// - Parameter bytes: well-formed UTF-8 that outlives the slice.
  @inlinable @unsafe public init(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = bytes }

  /// A slice of a literal, which lives as long as the program.
  @inlinable public init(_ literal: StaticString) {
    if literal.hasPointerRepresentation {
      unsafe self.init(
        UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    } else {
      unsafe self.init(UnsafeBufferPointer(start: nil, count: 0))
    }
  }

  /// How many bytes there are (not characters).
  @inlinable public var count: Int { unsafe bytes.count }
  /// Whether there are no bytes.
  @inlinable public var isEmpty: Bool { count == 0 }
}

extension String {
  /// A copy of the slice's text.
  public init(_ slice: UTF8Slice) { unsafe self.init(decoding: slice.bytes, as: UTF8.self) }
}

extension UTF8Slice: CustomStringConvertible {
  /// A copy of the text.
  public var description: String { String(self) }
}
