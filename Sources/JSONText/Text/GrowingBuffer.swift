/// Plain values in one run of memory that doubles when it is full.
///
/// It may begin in memory of somebody else and leaves it when it grows. Subscripts are not checked:
/// the reader only uses positions that it got from `append` or `extend`.
@safe struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>?
  private(set) var count = 0
  private var capacity = 0
  private var ownsMemory = false

  init() { unsafe base = nil }

  /// A buffer that begins in memory of somebody else, which outlives it.
  @unsafe init(borrowing memory: UnsafeMutablePointer<Element>, capacity: Int) {
    unsafe base = memory
    self.capacity = capacity
  }

  deinit { if ownsMemory { unsafe base?.deallocate() } }

  @inline(__always) subscript(at: Int) -> Element {
    get { unsafe base.unsafelyUnwrapped[at] }
    nonmutating set { unsafe base.unsafelyUnwrapped[at] = newValue }
  }

  /// One value for changing in place.
  @inline(__always) func pointer(_ at: Int) -> UnsafeMutablePointer<Element> {
    unsafe base.unsafelyUnwrapped + at
  }

  @inline(__always) mutating func append(_ element: Element) {
    unsafe appendPlace().initialize(to: element)
  }

  /// Appends a value that the caller initializes at once.
  @inline(__always) mutating func appendPlace() -> UnsafeMutablePointer<Element> {
    if count == capacity { grow(by: 1) }
    let place = unsafe base.unsafelyUnwrapped + count
    count &+= 1
    return unsafe place
  }

  /// Appends equal values and returns the position of the first.
  @inline(__always) mutating func extend(by extra: Int, with element: Element) -> Int {
    reserve(extra)
    let start = count
    if extra > 0 {
      unsafe (base.unsafelyUnwrapped + start).initialize(repeating: element, count: extra)
    }
    count &+= extra
    return start
  }

  /// Appends copies of a run of values.
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress, elements.count > 0 else { return }
    reserve(elements.count)
    unsafe (base.unsafelyUnwrapped + count).initialize(from: source, count: elements.count)
    count &+= elements.count
  }

  /// Removes and returns the last value of a buffer that is not empty.
  @inline(__always) mutating func removeLast() -> Element {
    count &-= 1
    return unsafe base.unsafelyUnwrapped[count]
  }

  mutating func removeAll() { count = 0 }

  /// Makes room for more values without adding any.
  @inline(__always) mutating func reserve(_ extra: Int) {
    if capacity &- count < extra { grow(by: extra) }
  }

  /// Gives up the memory: what is returned is the caller's to free, if it is not borrowed.
  mutating func release() -> (base: UnsafeMutablePointer<Element>?, isOwned: Bool) {
    let released = (unsafe base, ownsMemory)
    unsafe base = nil
    count = 0
    capacity = 0
    ownsMemory = false
    return unsafe released
  }

  @inline(never) private mutating func grow(by extra: Int) {
    let larger = max(capacity * 2, count + extra, 16)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    if let base = unsafe base {
      unsafe moved.moveInitialize(from: base, count: count)
      if ownsMemory { unsafe base.deallocate() }
    }
    unsafe base = moved
    capacity = larger
    ownsMemory = true
  }
}
