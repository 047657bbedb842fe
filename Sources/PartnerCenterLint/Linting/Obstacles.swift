internal import CEL

/// What kept the rules of an operation from an answer about one request.
struct Obstacles {
  private let rules: [CompiledRule]
  /// By the rule's position.
  private var entries: [Obstacle?]
  /// The rules that have one, each once.
  private var hindered: [Int] = []
  /// By the rule's position: what was said about it last. The same is missing in one request after the other.
  private var known: [Unchecked?]
  /// What was said last of all rules together, and which these are.
  private var last: (rules: [Int], entries: [Unchecked]) = ([], [])

  init(_ rules: [CompiledRule]) {
    self.rules = rules
    entries = Array(repeating: nil, count: rules.count)
    known = Array(repeating: nil, count: rules.count)
    hindered.reserveCapacity(rules.count)
  }

  /// Whether a rule of error level is without an answer.
  var isOpen: Bool { hindered.contains { rules[$0].refuses } }

  /// Notes what would have to be known for a rule, at one of its places.
  mutating func add(_ needs: UnknownSet, to rule: Int, in evaluation: Evaluation) {
    var obstacle = noted(rule)
    obstacle.needs = obstacle.needs.map { evaluation.union($0, needs) } ?? needs
    entries[rule] = obstacle
  }

  /// Notes why a rule failed, unless it did so before.
  mutating func add(_ failure: Obstacle.Failure, to rule: Int) {
    var obstacle = noted(rule)
    obstacle.failure = obstacle.failure ?? failure
    entries[rule] = obstacle
  }

  /// What was noted about a rule before.
  private mutating func noted(_ rule: Int) -> Obstacle {
    if let obstacle = entries[rule] { return obstacle }
    hindered.append(rule)
    return Obstacle()
  }

  /// The rules without an answer, in evaluation order.
  mutating func unchecked() -> [Unchecked] {
    if hindered.isEmpty { return [] }
    hindered.sort()
    if !isRepeated { last = (hindered, hindered.map { entry(of: $0) }) }
    return last.entries
  }

  /// Whether the same is to be said again as last time: handing out that list is less work than making one.
  private var isRepeated: Bool {
    guard hindered == last.rules else { return false }
    return zip(hindered, last.entries).allSatisfy { isSaid(of: $0, by: $1) }
  }

  /// Whether an entry says what is to be said of a rule; what failed is told anew.
  private func isSaid(of rule: Int, by entry: Unchecked) -> Bool {
    guard let obstacle = entries[rule], obstacle.failure == nil, entry.failure == nil else {
      return false
    }
    return obstacle.needs?.isNamed(entry.needs) == true
  }

  private mutating func entry(of rule: Int) -> Unchecked {
    if let known = known[rule], isSaid(of: rule, by: known) { return known }
    let obstacle = entries[rule] ?? Obstacle()
    let definition = rules[rule].definition
    let entry = Unchecked(
      rule: definition.id, code: definition.code ?? definition.lineCode,
      needs: obstacle.needs?.attributes ?? [], failure: obstacle.failure?.description)
    known[rule] = entry
    return entry
  }

  /// Forgets the request.
  mutating func reset() {
    for rule in hindered { entries[rule] = nil }
    hindered.removeAll(keepingCapacity: true)
  }
}
