internal import Synchronization

/// A value that is made when it is first asked for, and kept; asking again is one atomic load.
///
/// A rule need not be compiled while it is not asked, nor its texts while nobody breaks it.
final class Deferred<Value: AnyObject & Sendable>: Sendable {
  private let make: @Sendable () throws(RuleFileError) -> Value
  private let made = AtomicLazyReference<Value>()

  init(_ make: @escaping @Sendable () throws(RuleFileError) -> Value) { self.make = make }

  /// The value; of threads that ask for the first time at once, all get the same.
  func value() throws(RuleFileError) -> Value {
    if let value = made.load() { return value }
    return made.storeIfNil(try make())
  }
}
