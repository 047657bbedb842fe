/// A list whose elements lie side by side in memory that somebody else owns.
@safe
public struct ListSlice: BitwiseCopyable {
  private let start: UnsafePointer<Value>?
  /// How many elements there are.
  public let count: Int

  /// The empty list.
  public static let empty = ListSlice()

  private init() {
    unsafe start = nil
    count = 0
  }

  /// - Parameter elements: memory that outlives the slice.
  @unsafe init(_ elements: UnsafeBufferPointer<Value>) {
    unsafe start = elements.baseAddress
    count = elements.count
  }

  /// The element at an index from 0, or nil outside the list.
  @inline(__always)
  public func element(_ index: Int) -> Value? {
    guard index >= 0, index < count, let start = unsafe start else { return nil }
    return unsafe start[index]
  }

  /// The elements, in order.
  var elements: UnsafeBufferPointer<Value> {
    unsafe UnsafeBufferPointer(start: start, count: count)
  }
}

extension ListSlice: @unchecked Sendable {}
