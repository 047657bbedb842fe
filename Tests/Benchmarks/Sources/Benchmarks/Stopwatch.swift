import Glibc

/// Nanoseconds of the monotonic clock.
enum Stopwatch {
  static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Repeats a workload for some milliseconds, and at least once.
  ///
  /// - Returns: nanoseconds for one pass, on average.
  static func measure(_ workload: any Workload, _ milliseconds: String) throws -> Int {
    let span = (Int(milliseconds) ?? 100) * 1_000_000
    let start = now
    var (passes, batch, elapsed) = (0, 1, 0)
    while elapsed < span {
      for _ in 0..<batch { try workload.pass() }
      passes += batch
      elapsed = now - start
      // The clock is looked at some hundred times in all, so that looking costs nothing.
      batch = max(1, passes * span / 100 / max(1, elapsed))
    }
    return elapsed / passes
  }
}
