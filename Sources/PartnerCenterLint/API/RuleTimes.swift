internal import SystemCalls

/// How long the rules took, counted over requests.
public struct RuleTimes: Sendable {
  /// What one rule took.
  public struct Entry: Sendable {
    /// The id of the rule.
    public let rule: String
    /// How often its condition was asked.
    public fileprivate(set) var evaluations = 0
    /// How long that took, in nanoseconds.
    public fileprivate(set) var nanoseconds: Int64 = 0
  }

  /// By operation, then by the rule's position in it.
  private var operations: [String: [Entry]] = [:]

  /// Nothing was counted yet.
  public init() {}

  /// The rules that were asked, those of several operations once; the slowest first.
  public var entries: [Entry] {
    var sums: [String: Entry] = [:]
    for entry in operations.values.joined() where entry.evaluations > 0 {
      var sum = sums[entry.rule] ?? Entry(rule: entry.rule)
      sum.evaluations += entry.evaluations
      sum.nanoseconds += entry.nanoseconds
      sums[entry.rule] = sum
    }
    return sums.values.sorted { ($1.nanoseconds, $0.rule) < ($0.nanoseconds, $1.rule) }
  }

  /// Adds what was counted elsewhere.
  public mutating func add(_ other: RuleTimes) {
    for (operation, entries) in other.operations {
      guard var known = operations[operation] else {
        operations[operation] = entries
        continue
      }
      for (position, entry) in entries.enumerated() {
        known[position].evaluations += entry.evaluations
        known[position].nanoseconds += entry.nanoseconds
      }
      operations[operation] = known
    }
  }

  mutating func add(_ rule: Int, of operation: CompiledOperation, since start: Int64) {
    let time = RuleTimes.clock - start
    let name = operation.operation.name
    if operations[name] == nil {
      operations[name] = operation.rules.map { Entry(rule: $0.definition.id) }
    }
    operations[name]?[rule].evaluations += 1
    operations[name]?[rule].nanoseconds += time
  }

  /// A clock that only goes forward, in nanoseconds.
  static var clock: Int64 { MonotonicClock.now }
}
