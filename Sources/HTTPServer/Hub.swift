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
    if let problem = exchange.head.refusal(version: version) ?? saturation(exchange) {
      return refuseAtOnce(exchange, problem.response(id: exchange.id))
    }
    switch service.intake(of: exchange) {
    case .held(let limit): return hold(exchange, limit: limit)
    case .pieces(let reader): exchange.plan = .pieces(reader)
    case .refused(let response): return refuse(exchange, response)
    }
    return .YES
  }

  private func hold(_ exchange: Exchange, limit: Int) -> MHD_Result {
    exchange.plan = .held(limit: limit)
    guard let length = exchange.head.length, length > 0 else { return .YES }
    if length > limit { return refuse(exchange, tooLarge(exchange, limit)) }
    exchange.body.reserveCapacity(length)
    return .YES
  }

  /// A part of the body is there.
  func take(_ piece: UnsafeRawBufferPointer, for exchange: Exchange) -> MHD_Result {
    switch exchange.plan {
    case .held(let limit): unsafe append(piece, to: exchange, limit: limit)
    case .pieces(let reader):
      if let refusal = unsafe reader.take(piece) {
        turnDown(exchange, refusal)
      } else if !keep(reader.held, for: exchange) {
        turnDown(exchange, busy.response(id: exchange.id))
      }
    case .refused:
      exchange.discarded += piece.count
      // Who goes on for so long does not listen.
      if exchange.discarded > Hub.patience { return .NO }
    }
    return .YES
  }

  private func append(_ piece: UnsafeRawBufferPointer, to exchange: Exchange, limit: Int) {
    if exchange.body.count + piece.count > limit {
      turnDown(exchange, tooLarge(exchange, limit))
    } else if keep(exchange.body.count + piece.count, for: exchange) {
      unsafe exchange.body.append(contentsOf: piece)
    } else {
      turnDown(exchange, busy.response(id: exchange.id))
    }
  }

  /// Counts so many bytes as held for a request; false, and nothing changed, where all together would be too many.
  private func keep(_ count: Int, for exchange: Exchange) -> Bool {
    let more = count - exchange.held
    if more > 0, heldBytes.load(ordering: .relaxed) + more > limits.heldBodies { return false }
    heldBytes.wrappingAdd(more, ordering: .relaxed)
    exchange.held = count
    return true
  }

  /// Wants no more of a body of which a part is there: that is forgotten at once, for the rest may take long to come.
  private func turnDown(_ exchange: Exchange, _ response: Response) {
    release(exchange)
    exchange.plan = .refused(response)
  }

  private func release(_ exchange: Exchange) {
    heldBytes.wrappingSubtract(exchange.held, ordering: .relaxed)
    exchange.held = 0
    exchange.body = []
  }

  /// The request is complete.
  func answer(_ exchange: Exchange) -> MHD_Result {
    switch exchange.plan {
    case .held: send(service.answer(to: exchange), on: exchange)
    case .pieces(let reader): finish(reader, exchange)
    case .refused(let response): send(response, on: exchange)
    }
  }

  private func finish(_ reader: any BodyReader, _ exchange: Exchange) -> MHD_Result {
    let response = reader.finish()
    let isKept = keep(reader.held, for: exchange)
    return send(isKept ? response : busy.response(id: exchange.id), on: exchange)
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
