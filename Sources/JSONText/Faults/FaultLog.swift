/// The faults of one reading, as many as are wanted.
struct FaultLog {
  private(set) var faults: [Fault] = []
  private let limit: Int
  private var hasRefused = false
  private var firstLeftOut: Range<Int>?

  init(limit: Int) { self.limit = max(limit, 0) }

  /// Keeps a fault, if there is room or it is the first refused one: a reader of the faults must
  /// not mistake a refused text for a tolerated one.
  @inline(never) mutating func add(_ kind: Fault.Kind, _ range: Range<Int>) {
    let isFirstRefused = kind.acceptance == .refused && !hasRefused
    guard faults.count < limit || isFirstRefused else {
      firstLeftOut = firstLeftOut ?? range
      return
    }
    if isFirstRefused { hasRefused = true }
    faults.append(Fault(kind, range))
  }

  /// All faults in the order of the text, and last of all whether some were left out.
  func inOrder() -> [Fault] {
    guard !faults.isEmpty || firstLeftOut != nil else { return [] }
    var ordered = faults
    ordered.sort { $0.range.lowerBound < $1.range.lowerBound }
    if let firstLeftOut { ordered.append(Fault(.tooManyFaults, firstLeftOut)) }
    return ordered
  }
}
