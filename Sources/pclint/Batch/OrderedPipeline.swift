internal import SystemCalls

/// Does work on several threads and hands its results on in the order of the work.
///
/// One thread, the owner's, submits and takes results; it never lets more than `capacity` pieces wait, so that
/// the memory does not grow with the work.
final class OrderedPipeline<Work: Sendable, Output: Sendable>: @unchecked Sendable {
  /// More than the deepest rule needs, in bytes.
  private static var stackSize: Int { 8 << 20 }

  private let capacity: Int

  private let gate = Gate()
  private let perform: @Sendable (Work) -> Output
  // The gate guards what follows.
  private var waiting: [(number: Int, work: Work)] = []
  private var done: [Int: Output] = [:]
  private var isClosed = false
  // The owner's own.
  private var submitted = 0
  private var taken = 0
  private var threads: [SystemThread] = []

  /// - Parameter perform: turns a piece of work into its result, on any thread.
  init(threads count: Int, perform: @escaping @Sendable (Work) -> Output) {
    self.perform = perform
    capacity = 2 * count + 2
    for _ in 0..<count {
      let thread = SystemThread(stackSize: OrderedPipeline.stackSize) { self.work() }
      if let thread { threads.append(thread) }
    }
  }

  /// Puts pieces of work in line, as many as may be under way.
  ///
  /// - Returns: whether there is a result to be taken.
  func fill(from next: () -> Work?) -> Bool {
    while submitted - taken < capacity, let work = next() { submit(work) }
    return submitted > taken
  }

  private func submit(_ work: Work) {
    let number = submitted
    submitted += 1
    if threads.isEmpty {
      done[number] = perform(work)
    } else {
      gate.change { waiting.append((number, work)) }
    }
  }

  /// The result of the oldest piece that was not taken yet; waits for it.
  func next() -> Output {
    let number = taken
    taken += 1
    return gate.wait { done.removeValue(forKey: number) }
  }

  /// Ends the threads once they have done what is under way.
  func close() {
    gate.change { isClosed = true }
    for thread in threads { thread.join() }
    threads = []
  }

  private func work() {
    while let (number, work) = nextWork() {
      let output = perform(work)
      gate.change { done[number] = output }
    }
  }

  private func nextWork() -> (number: Int, work: Work)? {
    gate.wait { () -> (number: Int, work: Work)?? in
      if !waiting.isEmpty { return waiting.removeFirst() }
      return isClosed ? .some(nil) : nil
    }
  }
}
