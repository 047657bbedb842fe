internal import HTTPServer
internal import Synchronization

/// `GET /livez`: the process answers.
final class Liveness: Endpoint {
  let label = "/livez"
  let isRoutine = true

  func answer(to exchange: Exchange) -> Response {
    Response(mediaType: "text/plain; charset=utf-8", body: Array("ok\n".utf8))
  }
}

/// `GET /readyz`: whether requests should be sent here.
final class Readiness: Endpoint {
  let label = "/readyz"
  let isRoutine = true
  private let isReady = Atomic<Bool>(true)

  /// From now on requests had better go elsewhere.
  func leave() { isReady.store(false, ordering: .relaxed) }

  func answer(to exchange: Exchange) -> Response {
    let isReady = isReady.load(ordering: .relaxed)
    return Response(
      status: isReady ? 200 : 503, mediaType: "text/plain; charset=utf-8",
      body: Array((isReady ? "ok\n" : "shutting down\n").utf8))
  }
}

/// `GET /metrics`: for Prometheus.
final class MetricsPage: Endpoint {
  let label = "/metrics"
  let isRoutine = true
  private let metrics: Metrics

  init(_ metrics: Metrics) { self.metrics = metrics }

  func answer(to exchange: Exchange) -> Response {
    Response(
      mediaType: "text/plain; version=0.0.4; charset=utf-8", body: Array(metrics.text().utf8))
  }
}
