internal import HTTPServer
internal import PartnerCenterLint
internal import Synchronization

/// Leads each request to its endpoint, and tells log and metrics how it ended.
final class SidecarService: Service {
  private let knowledge: Mutex<Knowledge>
  private let operating: Router<any Endpoint>
  private let metrics: Metrics
  private let log: Log

  /// - Parameter operating: the routes that do not depend on rules.
  init(_ knowledge: Knowledge, operating: Router<any Endpoint>, _ metrics: Metrics, _ log: Log) {
    self.knowledge = Mutex(knowledge)
    self.operating = operating
    self.metrics = metrics
    self.log = log
  }

  /// Requests that come from now on are answered from this.
  func replace(by other: Knowledge) { knowledge.withLock { $0 = other } }

  func intake(of exchange: Exchange) -> Intake {
    let routes = knowledge.withLock { $0 }.routes
    var match = routes.match(exchange.method, exchange.path)
    if case .unknown = match { match = operating.match(exchange.method, exchange.path) }
    switch match {
    case .found(let endpoint, let parameter):
      exchange.handler = endpoint
      exchange.parameter = parameter.map(String.init)
      return endpoint.intake(of: exchange)
    case .otherMethods(let methods):
      let allowed = methods.joined(separator: ", ")
      return .refused(
        Response(
          Problem(
            405, "This path is asked with \(allowed).", fields: [("Allow", allowed)]),
          to: exchange))
    case .unknown:
      let detail =
        "Nothing is here. GET /openapi.json tells what there is; a dry run has the paths of Partner Center."
      return .refused(Response(Problem(404, detail), to: exchange))
    }
  }

  func answer(to exchange: Exchange) -> Response {
    guard let endpoint = exchange.handler as? any Endpoint else {
      return Response(Problem(500, "The request has lost its route."), to: exchange)
    }
    return endpoint.answer(to: exchange)
  }

  func finished(_ exchange: Exchange, _ completion: Completion) {
    let endpoint = exchange.handler as? any Endpoint
    metrics.count(endpoint?.label ?? "none", completion)
    log.request(exchange, completion, isRoutine: endpoint is any RoutineEndpoint)
  }
}
