/// A run of bytes that somebody else owns: CEL's `bytes`.
///
/// Like `UTF8Slice` it is valid as long as its owner lives.
@safe
public struct ByteSlice: BitwiseCopyable {
  /// The bytes, in memory order.
  @unsafe public let bytes: UnsafeBufferPointer<UInt8>

  /// - Parameter bytes: memory that outlives the slice.
  @unsafe public init(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = bytes }

  /// How many bytes there are.
  public var count: Int { unsafe bytes.count }

  /// The bytes as an array of their own.
  public var array: [UInt8] { unsafe Array(bytes) }

  /// The order of the bytes, as `memcmp` sees it: negative, zero or positive.
  func order(_ other: ByteSlice) -> Int { unsafe byteOrder(bytes, other.bytes) }
}
