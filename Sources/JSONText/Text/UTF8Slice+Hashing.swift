extension UTF8Slice: Hashable {
  /// Feeds the bytes and their count.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
  }

  /// A hash of the bytes with `A`–`Z` as `a`–`z`: the same for texts that `foldedEquals` calls equal.
  ///
  /// - Parameter seed: `HashSeed.value` where the text is somebody else's.
  package func foldedHash(seed: UInt64) -> UInt64 {
    var state = HashState(seed: seed, count: count)
    var at = 0
    while at &+ 8 <= count {
      state.mix(word(at).asciiFolded)
      at &+= 8
    }
    state.mix(tail(at).asciiFolded)
    return state.value
  }

  /// A hash of the bytes as they are.
  package func exactHash(seed: UInt64) -> UInt64 {
    var state = HashState(seed: seed, count: count)
    var at = 0
    while at &+ 8 <= count {
      state.mix(word(at))
      at &+= 8
    }
    state.mix(tail(at))
    return state.value
  }
}

/// Multiply-and-fold hashing, a word at a time.
private struct HashState {
  private(set) var value: UInt64

  init(seed: UInt64, count: Int) {
    value = seed ^ (UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15)
  }

  @inline(__always) mutating func mix(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    value = product.high ^ product.low ^ 0x2545_F491_4F6C_DD1D
  }
}

/// What hashes inside documents start from: different in every process, so that nobody can write
/// a text whose names all fall together.
package enum HashSeed {
  package static let value = UInt64.random(in: .min ... .max)
}
