extension Int64 {
  /// Reads a plain number of up to eighteen digits, as nearly all are; nil for any other text.
  @inline(__always)
  init?(shortText text: UTF8Slice) {
    let count = text.count
    guard count > 0, count <= 18 else { return nil }
    var value: Int64 = 0
    for index in 0..<count {
      let digit = unsafe text.bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    self = value
  }
}
