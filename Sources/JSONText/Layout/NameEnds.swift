/// The first and the last eight bytes of a name, which overlap in a short one.
struct NameEnds: BitwiseCopyable, Equatable {
  private var first: UInt64
  private var last: UInt64

  static let none = NameEnds(first: 0, last: 0)

  private init(first: UInt64, last: UInt64) {
    self.first = first
    self.last = last
  }

  /// - Parameter name: `count` bytes with at least seven readable ones after them.
  @unsafe @inline(__always) init(_ name: UnsafePointer<UInt8>, _ count: Int) {
    let raw = unsafe UnsafeRawPointer(name)
    let used = min(count, 8)
    // All ones for eight bytes and more, none for an empty name.
    let mask = ~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* max(used, 1))
    let kept = count == 0 ? 0 : mask
    let tail = unsafe raw + (count &- used)
    first = unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) & kept
    last = unsafe UInt64(littleEndian: tail.loadUnaligned(as: UInt64.self)) & kept
  }

  /// The same with `A`–`Z` as `a`–`z`.
  var folded: NameEnds { NameEnds(first: first.asciiFolded, last: last.asciiFolded) }

  /// Equal for names that are equal but for the case of ASCII letters.
  @inline(__always) var hash: Int {
    // Setting one bit folds more than letters, which only makes some names fall together.
    let low = first | .repeating(0x20)
    let high = (last | .repeating(0x20)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: ((low ^ high) &* 0xD6E8_FEB8_6659_FD93) &>> 32)
  }
}
