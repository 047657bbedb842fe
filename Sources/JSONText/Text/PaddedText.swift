/// The bytes of a text followed by zeros, so that eight can be read at once from anywhere in it and
/// every scan ends at the first zero.
///
/// Offsets up to `count + 16` may be asked for; callers keep to that, which is why reading is not
/// checked. Somebody else owns the memory.
@safe @frozen @usableFromInline struct PaddedText: BitwiseCopyable {
  static let padding = 32

  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline let count: Int

  /// - Parameter base: `count` bytes and `PaddedText.padding` zeros.
  @unsafe init(base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  @inlinable var bytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: base, count: count)
  }

  @inline(__always) subscript(at: Int) -> UInt8 { unsafe base[at] }

  /// Eight bytes, the first in the lowest bits.
  @inline(__always) func word(_ at: Int) -> UInt64 {
    let raw = unsafe UnsafeRawPointer(base)
    return unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// Four bytes, the first in the lowest bits.
  @inline(__always) func halfWord(_ at: Int) -> UInt32 {
    let raw = unsafe UnsafeRawPointer(base)
    return unsafe UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt32.self))
  }

  @inlinable @inline(__always) func slice(_ start: Int, _ end: Int) -> UTF8Slice {
    unsafe UTF8Slice(UnsafeBufferPointer(start: base + start, count: end &- start))
  }
}
