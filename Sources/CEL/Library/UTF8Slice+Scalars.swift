internal import JSONText

extension UTF8Slice {
  /// The offset of the code point at an index, the end of the text included; nil outside it.
  ///
  /// - Complexity: O(count)
  func offset(ofScalar index: Int64) -> Int? {
    guard index >= 0, index <= Int64(count) else { return nil }
    var remaining = index
    var offset = 0
    while offset < count {
      if unsafe bytes[offset] & 0xC0 != 0x80 {
        if remaining == 0 { return offset }
        remaining -= 1
      }
      offset += 1
    }
    return remaining == 0 ? count : nil
  }

  /// The bytes of a range, which has to begin and end between code points.
  func part(_ range: Range<Int>) -> UTF8Slice {
    unsafe UTF8Slice(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// The text without the white space around it, as Unicode defines it (White_Space).
  var trimmed: UTF8Slice {
    guard count > 0 else { return self }
    // Nearly all texts begin and end with something visible.
    if unsafe bytes[0].isVisible && bytes[count - 1].isVisible { return self }
    var start = 0
    var end = count
    while let next = scalar(at: start, before: end), next.value.isBlank { start += next.length }
    while end > start {
      var begin = end - 1
      while begin > start, unsafe bytes[begin] & 0xC0 == 0x80 { begin -= 1 }
      guard let last = scalar(at: begin, before: end), last.value.isBlank else { break }
      end = begin
    }
    return part(start..<end)
  }

  /// The code point at an offset and how many bytes it has.
  private func scalar(at start: Int, before end: Int) -> (value: UInt32, length: Int)? {
    guard start < end else { return nil }
    let first = unsafe bytes[start]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard start + length <= end else { return nil }
    var value = UInt32(first) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
    for index in 1..<max(1, length) {
      unsafe value = value << 6 | UInt32(bytes[start + index] & 0x3F)
    }
    return (value, length)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII character that is not white space.
  fileprivate var isVisible: Bool { self > 0x20 && self < 0x7F }
}

extension UInt32 {
  /// Whether the code point is white space (Unicode, PropList.txt).
  fileprivate var isBlank: Bool {
    switch self {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
