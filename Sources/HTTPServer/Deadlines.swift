internal import Glibc
internal import Synchronization
internal import SystemCalls

/// When a connection has to have got on. The library's own time limit begins anew with every byte; this does not.
final class Deadline: Sendable {
  fileprivate let descriptor: Int32
  private let due: Atomic<Int64>

  init(descriptor: Int32, seconds: Int) {
    self.descriptor = descriptor
    due = Atomic(MonotonicClock.now + Int64(seconds) * 1_000_000_000)
  }

  /// Sets the time from now.
  func extend(seconds: Int, from now: Int64) {
    due.store(now + Int64(seconds) * 1_000_000_000, ordering: .relaxed)
  }

  fileprivate func isOver(_ now: Int64) -> Bool { due.load(ordering: .relaxed) < now }
}

/// The deadlines of all open connections.
final class Deadlines: Sendable {
  private let entries = Mutex<[Int32: Deadline]>([:])

  func add(_ deadline: Deadline) {
    entries.withLock { $0[deadline.descriptor] = deadline }
  }

  func remove(_ deadline: Deadline) {
    _ = entries.withLock { $0.removeValue(forKey: deadline.descriptor) }
  }

  /// How many connections are open.
  var count: Int { entries.withLock { $0.count } }

  /// Ends the connections whose time is over; the library sees them as closed by the client.
  ///
  /// The lock is held meanwhile, so that no descriptor is closed and taken by another connection.
  func enforce() {
    let now = MonotonicClock.now
    entries.withLock { entries in
      for deadline in entries.values where deadline.isOver(now) {
        shutdown(deadline.descriptor, Int32(SHUT_RDWR))
      }
    }
  }
}
