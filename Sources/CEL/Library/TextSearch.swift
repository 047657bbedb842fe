internal import Glibc

/// Finds bytes in bytes, in linear time.
enum TextSearch {
  /// The offset of the first occurrence of some bytes in others, from an offset on.
  ///
  /// - Complexity: O(text + part)
  static func first(
    of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int? {
    guard start >= 0, start + part.count <= text.count else { return nil }
    guard let needle = part.baseAddress, let base = text.baseAddress, part.count > 0 else {
      return start
    }
    if part.count > shortPart { return unsafe firstLong(of: part, in: text, from: start) }
    var position = start
    let last = text.count - part.count
    while position <= last,
      let found = unsafe memchr(base + position, Int32(needle[0]), last - position + 1)
    {
      position = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if unsafe memcmp(base + position, needle, part.count) == 0 { return position }
      position += 1
    }
    return nil
  }

  /// Up to this length comparing at every place costs no more than a table would.
  private static let shortPart = 32

  /// The same for long parts, after Knuth, Morris and Pratt: no byte of the text is read twice.
  private static func firstLong(
    of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: part.count) { borders in
      unsafe borders.initialize(repeating: 0)
      var matched = 0
      for index in 1..<part.count {
        while matched > 0, unsafe part[index] != part[matched] {
          matched = unsafe borders[matched - 1]
        }
        if unsafe part[index] == part[matched] { matched += 1 }
        unsafe borders[index] = matched
      }
      matched = 0
      for position in start..<text.count {
        while matched > 0, unsafe text[position] != part[matched] {
          matched = unsafe borders[matched - 1]
        }
        if unsafe text[position] == part[matched] { matched += 1 }
        if matched == part.count { return position - part.count + 1 }
      }
      return nil
    }
  }

  /// The offset of the last occurrence of some bytes in others that starts at an offset or before.
  ///
  /// - Complexity: O(text + part)
  static func last(
    of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let limit = min(start, text.count - part.count)
    guard limit >= 0 else { return nil }
    guard part.count > 0 else { return limit }
    if part.count == 1 {
      var at = limit
      while at >= 0, unsafe text[at] != part[0] { at -= 1 }
      return at < 0 ? nil : at
    }
    let searched = unsafe UnsafeBufferPointer(rebasing: text[..<(limit + part.count)])
    // The first occurrence read backwards is the last.
    return unsafe withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: searched.count + part.count
    ) { buffer in
      for index in 0..<searched.count {
        unsafe buffer.initializeElement(at: index, to: searched[searched.count - 1 - index])
      }
      for index in 0..<part.count {
        unsafe buffer.initializeElement(
          at: searched.count + index, to: part[part.count - 1 - index])
      }
      let both = UnsafeBufferPointer(buffer)
      let found = unsafe first(
        of: UnsafeBufferPointer(rebasing: both[searched.count...]),
        in: UnsafeBufferPointer(rebasing: both[..<searched.count]))
      return found.map { searched.count - part.count - $0 }
    }
  }
}
