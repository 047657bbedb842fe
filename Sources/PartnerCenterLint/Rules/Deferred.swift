internal import Synchronization

/// A value that is made when it is first asked for, and kept; asking again is one atomic load.
///
/// A rule need not be compiled while it is not asked, nor its texts while nobody breaks it.
@safe final class Deferred<Value: AnyObject & Sendable>: Sendable {
  private let make: @Sendable () throws(RuleFileError) -> Value
  /// Owns the value. An `AtomicLazyReference` would say this in fewer words, but its `load` is not inlined and
  /// looks up metadata: that was a fifth of the time of a lint.
  private let made = unsafe Atomic<Unmanaged<Value>?>(nil)

  init(_ make: @escaping @Sendable () throws(RuleFileError) -> Value) { self.make = make }

  deinit { unsafe made.load(ordering: .acquiring)?.release() }

  /// The value; of threads that ask for the first time at once, all get the same.
  func value() throws(RuleFileError) -> Value {
    if let value = unsafe made.load(ordering: .acquiring) {
      return unsafe value.takeUnretainedValue()
    }
    return keep(try make())
  }

  /// The value, if it was made before; this keeps it.
  @unsafe @inline(__always)
  var ready: Unmanaged<Value>? { unsafe made.load(ordering: .acquiring) }

  private func keep(_ value: Value) -> Value {
    let new = unsafe Unmanaged.passRetained(value)
    let outcome = unsafe made.compareExchange(
      expected: nil, desired: new, ordering: .acquiringAndReleasing)
    guard let first = unsafe outcome.original else { return value }
    unsafe new.release()
    return unsafe first.takeUnretainedValue()
  }
}
