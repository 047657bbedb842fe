internal import JSONText

/// The names of the attributes a result depends on and nobody has given; sorted, each once.
@safe
public struct UnknownSet: BitwiseCopyable {
  private let start: UnsafePointer<UTF8Slice>
  /// How many attributes there are; at least one.
  public let count: Int

  /// - Parameter names: sorted names without repetition, in memory that outlives the set.
  @unsafe init(start: UnsafePointer<UTF8Slice>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// The names of the attributes, sorted.
  public var attributes: [String] { (0..<count).map { String(self[$0]) } }

  /// Whether these are the names of the attributes.
  public func isNamed(_ names: [String]) -> Bool {
    guard names.count == count else { return false }
    for (index, name) in names.enumerated() {
      let isSame = unsafe name.utf8.withContiguousStorageIfAvailable { name in
        unsafe sameBytes(name, self[index].bytes)
      }
      guard isSame ?? (name == String(self[index])) else { return false }
    }
    return true
  }

  /// Whether all attributes of another set are in this one.
  func contains(_ other: UnknownSet) -> Bool {
    // A rule that is asked about many elements depends on the same set again and again.
    if unsafe start == other.start && count == other.count { return true }
    var index = 0
    for wanted in 0..<other.count {
      // Asked first, since a name that is there mostly lies in the same memory: no byte is compared then.
      while index < count, self[index] != other[wanted] {
        guard self[index] < other[wanted] else { return false }
        index += 1
      }
      guard index < count else { return false }
    }
    return true
  }

  /// The name at an index below `count`.
  subscript(index: Int) -> UTF8Slice {
    precondition(index >= 0 && index < count, "an unknown set has no attribute \(index)")
    return unsafe start[index]
  }
}

extension UnknownSet: @unchecked Sendable {}
