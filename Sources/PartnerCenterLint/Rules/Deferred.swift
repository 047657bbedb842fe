internal import Synchronization

/// A value that is made when it is first asked for, and kept.
///
/// The texts of a rule need not be compiled while nobody breaks it.
final class Deferred<Value: Sendable>: Sendable {
  private let make: @Sendable () throws(RuleFileError) -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () throws(RuleFileError) -> Value) { self.make = make }

  func value() throws(RuleFileError) -> Value {
    if let value = made.withLock({ $0 }) { return value }
    let value = try make()
    made.withLock { $0 = value }
    return value
  }
}
