import Glibc

/// Counts calls of `malloc` and its kin with a library that stands before glibc's (`peers/allocations.c`).
enum Allocations {
  /// The library is not there.
  struct NotCounted: Error {}

  /// - Returns: allocations of one pass, on average over many, after some to warm up.
  static func count(in workload: any Workload) throws -> Int {
    guard let symbol = unsafe dlsym(nil, "allocation_count") else { throw NotCounted() }
    let total = unsafe unsafeBitCast(symbol, to: (@convention(c) () -> Int).self)
    for _ in 0..<2 { try workload.pass() }
    let before = total()
    for _ in 0..<5 { try workload.pass() }
    return (total() - before) / 5
  }
}
