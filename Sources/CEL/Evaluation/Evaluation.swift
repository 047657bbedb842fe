internal import JSONText

/// One thread's working memory for evaluating programs: the values of variables, what is built on
/// the way, and a budget. It is made once and used for many evaluations.
///
/// Values of an evaluation are valid until `reset`.
/// They may refer to the constants of programs, which the evaluation keeps for them, and to JSON
/// documents, which have to live as long.
@safe
public final class Evaluation {
  /// The limits of the environment; only `cost` and `total` matter here.
  public let limits: Limits

  let arena: Arena
  private let slots: UnsafeMutablePointer<Value?>
  private let slotCount: Int
  /// The programs whose constants values may refer to. Conditions, which most programs are, yield none
  /// such, and so cost nothing here.
  private var programs: [Program] = []
  private let localMemory: UnsafeMutablePointer<Value>
  /// Plain memory, so that reaching it needs no check for overlapping accesses.
  private let state: UnsafeMutablePointer<State>

  let timeZones = TimeZones()
  let patterns: PatternCache

  private static let localCapacity = 512

  /// What changes from step to step.
  @safe private struct State: BitwiseCopyable {
    /// The variables of the macros of the present program.
    var locals: UnsafeMutablePointer<Value>
    var localsUsed = 0
    /// What all evaluations have cost, the present one included.
    var spent = 0
    /// How much that may be when the present one is over; before the first, what a compiler may fold.
    var limit: Int
    var isExhausted = false
    var isRunning = false

    init(locals: UnsafeMutablePointer<Value>, _ limits: Limits) {
      unsafe self.locals = locals
      limit = min(limits.cost, limits.total)
    }
  }

  /// Makes memory for programs of an environment.
  public convenience init(_ environment: Environment) {
    self.init(environment, slots: environment.slotCount, arena: Arena())
  }

  init(_ environment: Environment, slots count: Int, arena: Arena) {
    limits = environment.limits
    patterns = PatternCache(environment.patternSyntax)
    self.arena = arena
    slotCount = count
    unsafe slots = .allocate(capacity: max(1, count))
    unsafe slots.initialize(repeating: nil, count: count)
    unsafe localMemory = .allocate(capacity: Evaluation.localCapacity)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: State(locals: localMemory, limits))
  }

  deinit {
    unsafe state.deallocate()
    unsafe slots.deallocate()
    unsafe localMemory.deallocate()
  }

  // MARK: Variables

  /// Gives a variable a value. A slot that does not exist is ignored.
  public func set(_ slot: Int, to value: Value) {
    if slot >= 0, slot < slotCount { unsafe slots[slot] = value }
  }

  /// Takes the value of a variable away; a lazy variable is computed anew at its next use.
  public func clear(_ slot: Int) {
    if slot >= 0, slot < slotCount { unsafe slots[slot] = nil }
  }

  /// Takes the values of some variables away.
  public func clear(_ some: Range<Int>) {
    let known = some.clamped(to: 0..<slotCount)
    unsafe (slots + known.lowerBound).update(repeating: nil, count: known.count)
  }

  /// The value of a variable, or nil where it has none (yet).
  @inline(__always)
  public func value(of slot: Int) -> Value? {
    // One comparison, which negative numbers fail too.
    UInt(bitPattern: slot) < UInt(bitPattern: slotCount) ? unsafe slots[slot] : nil
  }

  /// Computes the value of a lazy variable, which is then kept.
  @inline(never)
  func computeValue(of slot: Int, definedBy program: Program) -> Value {
    let value = run(program)
    if !isExhausted, slot < slotCount { unsafe slots[slot] = value }
    return value
  }

  /// The variable of a macro at its place.
  @inline(__always)
  func local(_ place: Int) -> Value { unsafe state.pointee.locals[place] }

  @inline(__always)
  func setLocal(_ place: Int, to value: Value) { unsafe state.pointee.locals[place] = value }

  // MARK: Evaluation

  /// Evaluates a program.
  ///
  /// - Returns: its value, an error or unknown; the error `budgetExceeded` or `totalExceeded` wherever a
  ///   cost limit was reached, even if the rest of the expression would not need what was given up.
  public func evaluate(_ program: Program) -> Value {
    let value = evaluate(kept: program)
    if value.mayReferToConstants { programs.append(program) }
    return value
  }

  /// The same for a program that the caller keeps for as long as the value is used.
  public func evaluate(kept program: Program) -> Value {
    let state = unsafe self.state
    // A host function may evaluate programs itself: that is part of the same evaluation.
    if unsafe state.pointee.isRunning { return run(program) }
    unsafe state.pointee.isRunning = true
    let spent = unsafe state.pointee.spent
    let limit = limits.cost < limits.total - spent ? spent + limits.cost : limits.total
    unsafe state.pointee.limit = limit
    unsafe state.pointee.isExhausted = false
    let value = run(program)
    unsafe state.pointee.isRunning = false
    return unsafe state.pointee.isExhausted ? exhausted(at: limit) : value
  }

  /// What an evaluation yields that reached a limit; it has spent what it was allowed to.
  private func exhausted(at limit: Int) -> Value {
    unsafe state.pointee.spent = limit
    return .error(limit == limits.total ? .totalExceeded : .budgetExceeded)
  }

  @inline(__always)
  private func run(_ program: Program) -> Value {
    program.localCount == 0 ? program.root.evaluate(self) : runWithLocals(program)
  }

  private func runWithLocals(_ program: Program) -> Value {
    let outer = unsafe state.pointee.locals
    let used = unsafe state.pointee.localsUsed
    if used + program.localCount <= Evaluation.localCapacity {
      unsafe state.pointee.locals = localMemory + used
      unsafe state.pointee.localsUsed = used + program.localCount
    } else {
      unsafe state.pointee.locals = arena.allocate(Value.self, count: program.localCount)
    }
    let value = program.root.evaluate(self)
    unsafe state.pointee.locals = outer
    unsafe state.pointee.localsUsed = used
    return value
  }

  /// Whether the budget is used up; loops end then.
  var isExhausted: Bool { unsafe state.pointee.isExhausted }

  /// Pays for some work.
  ///
  /// - Returns: whether the budget allows it.
  @inline(__always)
  func spend(_ cost: Int) -> Bool {
    unsafe state.pointee.spent &+= cost
    if unsafe state.pointee.spent <= state.pointee.limit { return true }
    unsafe state.pointee.isExhausted = true
    return false
  }

  /// Pays for reading or making some bytes.
  @inline(__always)
  func spend(bytes: Int) -> Bool { spend(1 + bytes / 16) }

  // MARK: Memory

  /// How many bytes values have taken at most; what `reset` keeps for later.
  public var footprint: Int { arena.footprint }

  /// Forgets all variables and all values that were made; the memory is kept for later.
  public func reset() {
    for slot in 0..<slotCount { unsafe slots[slot] = nil }
    programs.removeAll(keepingCapacity: true)
    unsafe state.pointee = State(locals: localMemory, limits)
    arena.reset()
  }
}
