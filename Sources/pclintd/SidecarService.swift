internal import HTTPServer
internal import PartnerCenterLint
internal import Synchronization

/// Leads each request to its endpoint, and tells log and metrics how it ended.
final class SidecarService: Service {
  private let knowledge: Mutex<Knowledge>
  private let operating: Router
  private let metrics: Metrics
  private let log: Log

  /// - Parameter operating: the routes that do not depend on rules.
  init(_ knowledge: Knowledge, operating: Router, _ metrics: Metrics, _ log: Log) {
    self.knowledge = Mutex(knowledge)
    self.operating = operating
    self.metrics = metrics
    self.log = log
  }

  /// Requests that come from now on are answered from this.
  func replace(by other: Knowledge) { knowledge.withLock { $0 = other } }

  func endpoint(for exchange: Exchange) throws(Problem) -> any Endpoint {
    let routes = knowledge.withLock { $0 }.routes
    var match = routes.match(exchange.method, exchange.path)
    if case .unknown = match { match = operating.match(exchange.method, exchange.path) }
    switch match {
    case .found(let endpoint, let parameters):
      exchange.parameters = parameters
      return endpoint
    case .otherMethods(let methods):
      let allowed = methods.joined(separator: ", ")
      throw Problem(405, "This path is asked with \(allowed).", fields: [("Allow", allowed)])
    case .unknown:
      throw Problem(
        404,
        "Nothing is here. GET /openapi.json tells what there is; a dry run has the paths of Partner Center."
      )
    }
  }

  func finished(_ exchange: Exchange, _ completion: Completion) {
    metrics.count(exchange.endpoint?.label ?? "none", completion)
    log.request(exchange, completion)
  }
}
