/// An open-addressing table of node positions in somebody's memory: a power of two of places, 0
/// where one is free.
@safe struct HashPlaces: BitwiseCopyable {
  private let places: UnsafeMutablePointer<UInt32>
  private let mask: UInt64

  /// How many places so many entries need: half of them stay free.
  static func capacity(for count: Int) -> Int {
    var capacity = 4
    while capacity < count &* 2 { capacity &*= 2 }
    return capacity
  }

  /// - Parameter capacity: a power of two, the count of places from `places` on.
  @unsafe init(_ places: UnsafeMutablePointer<UInt32>, capacity: Int) {
    unsafe self.places = places
    mask = UInt64(capacity &- 1)
  }

  /// The place of the entry that matches, or the free one for it.
  @inline(__always) func place(_ hash: UInt64, where matches: (UInt32) -> Bool) -> Int {
    var place = hash & mask
    while true {
      let entry = unsafe places[Int(place)]
      if entry == 0 || matches(entry) { return Int(place) }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always) subscript(place: Int) -> UInt32 {
    get { unsafe places[place] }
    nonmutating set { unsafe places[place] = newValue }
  }
}
