internal import HTTPServer

/// What answers the requests of one route.
protocol Endpoint: AnyObject, Sendable {
  /// The route, in metrics: never what a client wrote.
  var label: String { get }
  /// What is to be done with the body.
  func intake(of exchange: Exchange) -> Intake
  /// The answer, once the body is there.
  func answer(to exchange: Exchange) -> Response
}

extension Endpoint {
  /// A route that takes no body.
  func intake(of exchange: Exchange) -> Intake { .held(limit: 0) }
}

extension Response {
  /// A problem as the answer to a request.
  init(_ problem: Problem, to exchange: Exchange) { self = problem.response(id: exchange.id) }
}
