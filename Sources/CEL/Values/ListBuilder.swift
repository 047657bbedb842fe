/// Fills a list of a known greatest length.
@safe
struct ListBuilder {
  private let start: UnsafeMutablePointer<Value>
  private let capacity: Int
  private var count = 0

  /// Makes room for a number of elements.
  init(capacity: Int, in arena: Arena) {
    self.capacity = capacity
    unsafe start = arena.allocate(Value.self, count: capacity)
  }

  mutating func append(_ value: Value) {
    precondition(count < capacity, "a list builder was given more elements than announced")
    unsafe (start + count).initialize(to: value)
    count += 1
  }

  /// The list as filled so far.
  var list: ListSlice { unsafe ListSlice(UnsafeBufferPointer(start: start, count: count)) }
}
