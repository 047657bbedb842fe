internal import CMicroHTTPD
internal import Glibc
internal import Synchronization

/// The library's server; its owner.
@safe final class Daemon: @unchecked Sendable {
  /// Connections beyond the limit that are accepted to be told so.
  private static let surplus = 256

  private let hub: Hub
  private let listener: Listener
  private let threads: Int
  /// Nil once it has stopped; used by one thread.
  private var handle: OpaquePointer?
  private var isListening = true

  init(_ hub: Hub, _ listener: Listener, threads: Int) throws(ServerError) {
    (self.hub, self.listener, self.threads) = (hub, listener, threads)
    var setup = unsafe pclint_http_setup(
      socket: listener.descriptor, threads: UInt32(threads),
      connections: UInt32(hub.limits.connections + Daemon.surplus),
      idle: UInt32(hub.limits.idleSeconds), memory: hub.limits.header,
      owner: Unmanaged.passUnretained(hub).toOpaque(), handler: Callbacks.handler,
      completed: Callbacks.completed, connected: Callbacks.connected,
      unescape: Callbacks.unescape)
    unsafe handle = pclint_http_start(&setup)
    guard unsafe handle != nil else { throw .notStarted }
  }

  deinit { stop() }

  /// Takes the connections that wait, and no more.
  func stopListening() {
    guard let handle = unsafe handle else { return }
    quiesce()
    while true {
      let waiting = accept(listener.descriptor, nil, nil)
      // Somebody who has gone again does not end the queue.
      if waiting < 0, errno == EINTR || errno == ECONNABORTED { continue }
      if waiting < 0 { return listener.withdraw() }
      _ = fcntl(waiting, F_SETFL, O_NONBLOCK)
      _ = fcntl(waiting, F_SETFD, FD_CLOEXEC)
      var peer = sockaddr()
      _ = unsafe MHD_add_connection(handle, waiting, &peer, socklen_t(MemoryLayout<sockaddr>.size))
    }
  }

  /// Ends all threads and connections.
  func stop() {
    guard let handle = unsafe handle else { return }
    quiesce()
    unsafe self.handle = nil
    unsafe MHD_stop_daemon(handle)
  }

  /// Takes the listening socket away from the library, which closes it otherwise: the listener does that.
  private func quiesce() {
    guard isListening, let handle = unsafe handle else { return }
    isListening = false
    _ = unsafe MHD_quiesce_daemon(handle)
  }
}
