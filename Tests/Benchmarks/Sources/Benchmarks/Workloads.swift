import Glibc
import PartnerCenterLint

/// What the driver asks to be measured; inputs are read at the first time and kept.
struct Workloads {
  private var kept: [String: any Workload] = [:]

  /// A line of the driver that says nothing known.
  struct Unknown: Error {
    let words: [String]
  }

  /// Measures.
  mutating func answer(_ words: [String]) throws -> Int {
    switch (words.first, words.count) {
    case ("load", 2): try Loading.everything()
    case ("load", 3): try Loading.operation(words[1], bodies: words[2])
    case ("allocations", 4): try Allocations.count(in: try workload(["lint"] + words.dropFirst()))
    case ("errors", 4): try LintWorkload(words[1], words[2], words[3], readsContext: false).errors()
    case ("repeat", 5): try repeated(["lint"] + words[1...3], count: Int(words[4]) ?? 1)
    case (_, 4...): try Stopwatch.measure(try workload(words.dropLast()), words.last ?? "")
    default: throw Unknown(words: words)
    }
  }

  private mutating func repeated(_ words: [String], count: Int) throws -> Int {
    let workload = try workload(words)
    for _ in 0..<count { try workload.pass() }
    return count
  }

  private mutating func workload(_ words: [String]) throws -> any Workload {
    let key = words.joined(separator: " ")
    if let known = kept[key] { return known }
    let made: any Workload =
      switch words[0] {
      case "lint": try LintWorkload(words[1], words[2], words[3], readsContext: false)
      case "lint+context": try LintWorkload(words[1], words[2], words[3], readsContext: true)
      case "cel": try CELWorkload(expressions: words[1], values: words[2])
      default: throw Unknown(words: words)
      }
    kept[key] = made
    return made
  }
}

/// Some work that can be repeated.
protocol Workload {
  /// Does it once.
  func pass() throws
}
