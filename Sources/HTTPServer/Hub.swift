internal import CMicroHTTPD
internal import Synchronization
internal import SystemCalls

/// What all connections of a server share; the library's callbacks end here.
final class Hub: Sendable {
  let service: any Service
  let limits: Limits
  let deadlines = Deadlines()
  let ids = RequestIDs()
  /// Requests that have begun and have not been answered.
  let pending = Atomic<Int>(0)
  /// Connections take their leave with the next answer.
  let isDraining = Atomic<Bool>(false)
  private let heldBytes = Atomic<Int>(0)

  init(_ service: any Service, _ limits: Limits) {
    self.service = service
    self.limits = limits
  }

  // MARK: Connections

  func opened(descriptor: Int32) -> Exchange {
    let deadline = Deadline(descriptor: descriptor, seconds: limits.headerSeconds)
    deadlines.add(deadline)
    return Exchange(deadline, isSurplus: deadlines.count > limits.connections)
  }

  func closed(_ exchange: Exchange) { deadlines.remove(exchange.deadline) }

  // MARK: Requests

  /// The header is there: checks it, and asks the service what to do with the body.
  func begin(_ exchange: Exchange, version: String) -> MHD_Result {
    pending.wrappingAdd(1, ordering: .relaxed)
    exchange.begun = MonotonicClock.now
    exchange.deadline.extend(seconds: limits.bodySeconds, from: exchange.begun)
    exchange.head = unsafe exchange.connection.map { unsafe RequestHead($0) } ?? RequestHead()
    exchange.id = ids.id(from: exchange.head.id)
    if let problem = exchange.lineRefusal ?? exchange.head.refusal(version: version) {
      return refuseAtOnce(exchange, problem)
    }
    if let problem = exchange.head.codingRefusal { return refuse(exchange, problem) }
    do {
      let endpoint = try service.endpoint(for: exchange)
      exchange.endpoint = endpoint
      // Probes are answered in any case: a full server is alive.
      if exchange.isSurplus, !endpoint.isRoutine { return refuseAtOnce(exchange, busy) }
      if exchange.head.coding == .gzip { exchange.inflater = Inflater() }
      switch endpoint.intake(of: exchange) {
      case .held(let limit): return hold(exchange, for: endpoint, limit: limit)
      case .refused(let problem): return refuse(exchange, problem)
      }
    } catch {
      return refuse(exchange, error)
    }
  }

  private func hold(
    _ exchange: Exchange, for endpoint: any Endpoint, limit: Int
  ) -> MHD_Result {
    exchange.plan = .held(endpoint, limit: limit)
    guard let length = exchange.head.length, length > 0 else { return .YES }
    if length > limit { return refuse(exchange, tooLarge(limit)) }
    exchange.body.reserveCapacity(length)
    return .YES
  }

  /// A part of the body is there.
  func take(_ piece: UnsafeRawBufferPointer, for exchange: Exchange) -> MHD_Result {
    guard case .held(_, let limit) = exchange.plan else {
      exchange.discarded += piece.count
      // Who goes on for so long does not listen.
      return exchange.discarded > Hub.patience ? .NO : .YES
    }
    do {
      if let inflater = exchange.inflater {
        try unsafe inflater.inflate(piece) { (part) throws(Problem) in
          try unsafe append(part, to: exchange, limit: limit)
        }
      } else {
        try unsafe append(piece, to: exchange, limit: limit)
      }
    } catch {
      turnDown(exchange, error)
    }
    return .YES
  }

  private func append(
    _ piece: UnsafeRawBufferPointer, to exchange: Exchange, limit: Int
  ) throws(Problem) {
    let count = exchange.body.count + piece.count
    if count > limit { throw tooLarge(limit) }
    try keep(count, for: exchange)
    unsafe exchange.body.append(contentsOf: piece)
  }

  /// Counts so many bytes as held for a request.
  ///
  /// - Throws: where all together would be too many; nothing is changed then.
  private func keep(_ count: Int, for exchange: Exchange) throws(Problem) {
    let count = count + (exchange.inflater == nil ? 0 : Inflater.memory)
    let more = count - exchange.held
    if more > 0, heldBytes.load(ordering: .relaxed) + more > limits.heldBodies { throw busy }
    heldBytes.wrappingAdd(more, ordering: .relaxed)
    exchange.held = count
  }

  /// Wants no more of a body. What is there of it is forgotten at once, for the rest may take long to come.
  func turnDown(_ exchange: Exchange, _ problem: Problem) {
    release(exchange)
    exchange.plan = .refused(problem)
  }

  private func release(_ exchange: Exchange) {
    heldBytes.wrappingSubtract(exchange.held, ordering: .relaxed)
    exchange.held = 0
    exchange.body = []
    exchange.inflater = nil
  }

  /// The request is complete.
  func answer(_ exchange: Exchange) -> MHD_Result {
    do {
      return send(try response(to: exchange), on: exchange)
    } catch {
      return send(error.response(id: exchange.id), on: exchange)
    }
  }

  private func response(to exchange: Exchange) throws(Problem) -> Response {
    try exchange.inflater?.finish()
    switch exchange.plan {
    case .held(let endpoint, _): return try endpoint.answer(to: exchange)
    case .refused(let problem): throw problem
    }
  }

  /// The answer has been taken, or nobody was there to take it.
  func finished(_ exchange: Exchange, isSent: Bool) {
    pending.wrappingSubtract(1, ordering: .relaxed)
    heldBytes.wrappingSubtract(exchange.held, ordering: .relaxed)
    let now = MonotonicClock.now
    service.finished(
      exchange,
      Completion(
        status: exchange.answered.status, count: exchange.answered.count,
        nanoseconds: now - exchange.begun, isSent: isSent && exchange.answered.status > 0))
    exchange.reset()
    exchange.deadline.extend(seconds: limits.idleSeconds + limits.headerSeconds, from: now)
  }
}
