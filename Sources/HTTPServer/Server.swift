internal import CMicroHTTPD
internal import Glibc
internal import Synchronization
internal import SystemCalls

/// A running HTTP/1.1 server: libmicrohttpd behind a guard against what it lets through.
public final class Server: Sendable {
  /// How long idle connections are left to a client that may just be asking, in milliseconds.
  private static let grace: Int64 = 500

  private let hub: Hub
  private let listener: Listener
  private let daemon: Daemon

  /// Listens, and answers with a service until `drain` is called.
  ///
  /// - Parameter threads: how many requests are worked on at the same time.
  public init(
    _ service: any Service, on listener: Listener, threads: Int, limits: Limits
  ) throws(ServerError) {
    signal(SIGPIPE, SIG_IGN)
    hub = Hub(service, limits)
    self.listener = listener
    daemon = try Daemon(hub, listener, threads: threads)
    SystemThread.detach { [weak hub] in
      while let deadlines = hub?.deadlines {
        deadlines.enforce()
        usleep(250_000)
      }
    }
  }

  /// How many connections are open.
  public var connections: Int { hub.deadlines.count }

  /// From now on each answer closes its connection; requests are still accepted.
  public func beginDraining() { hub.isDraining.store(true, ordering: .relaxed) }

  /// Accepts no connection any more, and returns when all requests are answered.
  ///
  /// - Parameter seconds: after which the rest is cut off.
  /// - Returns: whether nothing was cut off.
  public func drain(within seconds: Int) -> Bool {
    beginDraining()
    let start = MonotonicClock.now
    daemon.stopListening()
    while true {
      let milliseconds = (MonotonicClock.now - start) / 1_000_000
      let isQuiet = hub.pending.load(ordering: .acquiring) == 0
      if connections == 0 || (isQuiet && milliseconds >= Server.grace) {
        daemon.stop()
        return true
      }
      if milliseconds >= Int64(seconds) * 1000 { return false }
      usleep(5_000)
    }
  }
}
