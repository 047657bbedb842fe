/// Looks at eight bytes at a time.
extension UTF8Slice {
  /// How many Unicode scalars there are.
  public var scalarCount: Int {
    var continuations = 0
    var at = 0
    while at &+ 8 <= count {
      continuations &+= word(at).continuationCount
      at &+= 8
    }
    return count &- continuations &- tail(at).continuationCount
  }

  /// Where the first of the 26 ASCII letters from one on stands, from `A` or from `a`.
  public func firstIndex(ofLettersFrom first: UInt8) -> Int? {
    var at = 0
    while at < count {
      let marks = (at &+ 8 <= count ? word(at) : tail(at)).letters(from: first)
      if marks != 0 { return at &+ marks.firstByte }
      at &+= 8
    }
    return nil
  }
}
