internal import CMicroHTTPD
internal import Synchronization
internal import SystemCalls

extension Hub {
  /// Bytes of an unwanted body that are read, so that the client comes to reading the answer.
  static let patience = 64 << 20

  /// More is asked at the same time than the server takes.
  var busy: Problem {
    Problem(
      503, "The server has all the work that it takes. Try again in a second.",
      fields: [("Retry-After", "1")])
  }

  func tooLarge(_ limit: Int) -> Problem {
    let detail =
      limit == 0
      ? "This path takes no body."
      : "The body is larger than \(limit) bytes, which is as much as is taken."
    return Problem(413, detail)
  }

  private func unsendable(_ response: Response, _ exchange: Exchange) -> Response {
    let detail = "The server has an answer with status \(response.status), which HTTP cannot send."
    return Problem(500, detail).response(id: exchange.id)
  }

  /// Answers when the body has been passed over, which leaves the connection in order; at once where the client
  /// waits to be told, or has too much to say.
  func refuse(_ exchange: Exchange, _ problem: Problem) -> MHD_Result {
    let head = exchange.head
    if head.expectsContinue || head.length ?? 0 > Hub.patience {
      return refuseAtOnce(exchange, problem)
    }
    turnDown(exchange, problem)
    return .YES
  }

  /// Answers without reading on, and closes the connection.
  func refuseAtOnce(_ exchange: Exchange, _ problem: Problem) -> MHD_Result {
    var response = problem.response(id: exchange.id)
    response.isLast = true
    return send(response, on: exchange)
  }

  func send(_ response: Response, on exchange: Exchange) -> MHD_Result {
    guard let connection = unsafe exchange.connection else { return .NO }
    guard response.isSendable else { return send(unsendable(response, exchange), on: exchange) }
    let response = response.coded(asGzip: exchange.head.acceptsGzip)
    exchange.answered = (response.status, response.body.count)
    exchange.deadline.extend(seconds: limits.bodySeconds, from: MonotonicClock.now)
    let isLast = response.isLast || exchange.isSurplus || isDraining.load(ordering: .relaxed)
    let answer = PreparedResponse(
      response, to: exchange, isLast: isLast, secondsForPart: limits.bodySeconds)
    return unsafe answer.queue(on: connection)
  }
}
