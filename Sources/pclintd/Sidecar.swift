internal import Glibc
internal import HTTPServer
internal import PartnerCenterLint
internal import Synchronization
internal import SystemCalls

/// The process: starts, reloads, and ends.
struct Sidecar {
  /// Files beside those of connections: for connections that are told that there are enough, and the process's own.
  private static let otherDescriptors = 512

  private let configuration: Configuration
  private let log: Log
  private let metrics = Metrics()
  private let readiness = Readiness()
  private let notifier = Notifier()
  private let service: SidecarService
  private let server: Server
  private let address: String
  private var signals: Signals

  /// Reads everything, and listens.
  init(_ configuration: Configuration) throws {
    signals = Signals()
    self.configuration = configuration
    log = Log(configuration.logLevel)
    let knowledge = try Knowledge(configuration, metrics)
    metrics.loaded(rules: knowledge.ruleCount, at: time(nil), isReload: false)
    service = SidecarService(
      knowledge, operating: Sidecar.operatingRoutes(readiness, metrics), metrics, log)
    let listener = try Listener(configuration.address)
    address = listener.name
    let connections = configuration.limits.connections
    if !DescriptorLimit.raise(to: connections + Sidecar.otherDescriptors) {
      log.event(
        .warning,
        "fewer files may be open (ulimit -n) than connections are taken: give a smaller --max-connections",
        [("max_connections", String(connections))])
    }
    let server = try Server(
      service, on: listener, threads: configuration.threads, limits: configuration.limits)
    self.server = server
    metrics.gauges.withLock { [log] in $0 = .init { (server.connections, log.dropped) } }
  }

  /// The routes that do not depend on rules.
  static func operatingRoutes(_ readiness: Readiness, _ metrics: Metrics) -> Router {
    var routes = Router()
    routes.add("GET", "/livez", Liveness())
    routes.add("GET", "/readyz", readiness)
    routes.add("GET", "/metrics", MetricsPage(metrics))
    return routes
  }

  /// Serves until it is told to stop.
  mutating func run() {
    log.event(.info, "listening", [("address", address), ("version", Linter.version)])
    notifier.send("READY=1")
    while true {
      switch signals.next(within: notifier.watchdogSeconds ?? 3600) {
      case .reload: reload()
      case .timeout: notifier.send("WATCHDOG=1")
      case .stop: return stop()
      }
    }
  }

  /// Takes new rules and context as a whole, or keeps the old ones.
  private func reload() {
    notifier.send("RELOADING=1")
    do {
      let knowledge = try Knowledge(configuration, metrics)
      service.replace(by: knowledge)
      metrics.loaded(rules: knowledge.ruleCount, at: time(nil), isReload: true)
      log.event(.info, "reloaded", [("rules", String(knowledge.ruleCount))])
    } catch {
      metrics.reloadFailed()
      log.event(
        .error, "reload failed; the old rules and context stay in force", [("error", "\(error)")])
    }
    notifier.send("READY=1")
  }

  private mutating func stop() {
    readiness.leave()
    server.beginDraining()
    notifier.send("STOPPING=1")
    log.event(.info, "shutting down")
    keepWatchdogQuiet()
    // A second signal does not wait.
    if configuration.drainDelay > 0 { signals.pause(seconds: configuration.drainDelay) }
    signals.release()
    let isComplete = server.drain(within: configuration.drainTimeout)
    log.event(
      isComplete ? .info : .warning, isComplete ? "stopped" : "stopped; some requests were cut off")
    log.flush()
    // Threads that still lint must not see what they use taken down.
    if !isComplete { _exit(0) }
    // The server would hold itself: its service has the metrics.
    metrics.gauges.withLock { $0 = .init { (0, 0) } }
  }

  /// Gives signs of life while the main thread waits for requests to end.
  private func keepWatchdogQuiet() {
    guard let seconds = notifier.watchdogSeconds else { return }
    SystemThread.detach { [notifier] in
      while true {
        notifier.send("WATCHDOG=1")
        sleep(UInt32(seconds))
      }
    }
  }
}
