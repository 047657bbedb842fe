internal import Glibc

extension UTF8Slice: Equatable, Comparable {
  /// Whether both hold the same bytes.
  public static func == (left: UTF8Slice, right: UTF8Slice) -> Bool {
    guard left.count == right.count else { return false }
    return left.count == 0 || left.compared(to: right, count: left.count) == 0
  }

  /// Order of bytes, which in UTF-8 is the order of code points.
  public static func < (left: UTF8Slice, right: UTF8Slice) -> Bool {
    let shared = min(left.count, right.count)
    let order = shared == 0 ? 0 : left.compared(to: right, count: shared)
    return order == 0 ? left.count < right.count : order < 0
  }

  /// Whether both hold the same bytes, `A`–`Z` counting as `a`–`z`.
  @inline(__always)
  public func foldedEquals(_ other: UTF8Slice) -> Bool {
    // Most texts are told apart by their lengths alone, without a call.
    count == other.count && hasSameLetters(as: other)
  }

  /// The same for a text as long as this.
  private func hasSameLetters(as other: UTF8Slice) -> Bool {
    guard count >= 8 else { return tail(0).asciiFolded == other.tail(0).asciiFolded }
    var at = 0
    while at &+ 8 < count {
      guard word(at).asciiFolded == other.word(at).asciiFolded else { return false }
      at &+= 8
    }
    // The last word overlaps the one before.
    let last = count &- 8
    return word(last).asciiFolded == other.word(last).asciiFolded
  }

  /// Whether the text stands before another in the order of bytes, `A`–`Z` counting as `a`–`z`.
  package func foldedPrecedes(_ other: UTF8Slice) -> Bool {
    unsafe bytes.lexicographicallyPrecedes(other.bytes) { $0.asciiFolded < $1.asciiFolded }
  }

  /// Whether the text begins with these bytes.
  public func hasPrefix(_ prefix: UTF8Slice) -> Bool {
    guard prefix.count <= count else { return false }
    return prefix.isEmpty || compared(to: prefix, count: prefix.count) == 0
  }

  /// Whether the text ends with these bytes.
  public func hasSuffix(_ suffix: UTF8Slice) -> Bool {
    guard suffix.count <= count else { return false }
    return unsafe UTF8Slice(UnsafeBufferPointer(rebasing: bytes[(count - suffix.count)...]))
      == suffix
  }

  /// `memcmp` of the first bytes of two slices, both at least `count` long and not empty.
  private func compared(to other: UTF8Slice, count: Int) -> Int32 {
    guard let here = unsafe bytes.baseAddress, let there = unsafe other.bytes.baseAddress,
      unsafe here != there
    else { return 0 }
    return unsafe memcmp(here, there, count)
  }
}

extension UTF8Slice {
  /// Eight bytes at an offset at least eight below the count, the first in the lowest bits.
  @inline(__always) func word(_ at: Int) -> UInt64 {
    let raw = unsafe UnsafeRawBufferPointer(bytes)
    return unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// The last bytes, fewer than eight of them, as a word.
  func tail(_ start: Int) -> UInt64 {
    let rest = count &- start
    guard rest > 0 else { return 0 }
    if count >= 8 { return word(count &- 8) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* rest) }
    if rest >= 4 {
      // Two halves, which may overlap.
      return half(start) | half(count &- 4) &<< UInt64(truncatingIfNeeded: 8 &* (rest &- 4))
    }
    // The first byte, the one in the middle and the last, which may be the same.
    let middle = rest &>> 1
    return unsafe UInt64(bytes[start]) | place(bytes[start &+ middle], middle)
      | place(bytes[count &- 1], rest &- 1)
  }

  /// Four bytes at an offset as the lower half of a word.
  private func half(_ at: Int) -> UInt64 {
    let raw = unsafe UnsafeRawBufferPointer(bytes)
    return unsafe UInt64(
      UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
  }

  /// A byte at its place in a word.
  private func place(_ byte: UInt8, _ position: Int) -> UInt64 {
    UInt64(byte) &<< UInt64(truncatingIfNeeded: 8 &* position)
  }
}
