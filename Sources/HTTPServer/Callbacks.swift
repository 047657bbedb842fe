internal import CMicroHTTPD
internal import Glibc

/// The functions that the library calls, each with the hub as its closure.
enum Callbacks {
  static let handler: MHD_AccessHandlerCallback = {
    hub, connection, path, method, version, data, count, state in
    guard let connection = unsafe connection, let state = unsafe state, let count = unsafe count,
      let exchange = unsafe exchange(connection)
    else { return .NO }
    let hub = unsafe Callbacks.hub(hub)
    if unsafe state.pointee == nil {
      // The library asks for something that is not null; the exchange is with the connection.
      unsafe state.pointee = UnsafeMutableRawPointer(state)
      unsafe exchange.connection = connection
      exchange.method = unsafe text(method)
      exchange.path = unsafe text(path)
      return hub.begin(exchange, version: unsafe text(version))
    }
    if unsafe count.pointee > 0 {
      let piece = unsafe UnsafeRawBufferPointer(start: data, count: count.pointee)
      unsafe count.pointee = 0
      return unsafe hub.take(piece, for: exchange)
    }
    return hub.answer(exchange)
  }

  static let completed: MHD_RequestCompletedCallback = { hub, connection, state, reason in
    guard let connection = unsafe connection, unsafe state?.pointee != nil,
      let exchange = unsafe exchange(connection)
    else { return }
    unsafe Callbacks.hub(hub).finished(exchange, isSent: reason == .REQUEST_TERMINATED_COMPLETED_OK)
  }

  static let connected: MHD_NotifyConnectionCallback = { hub, connection, context, event in
    guard let connection = unsafe connection, let context = unsafe context else { return }
    let hub = unsafe Callbacks.hub(hub)
    if event == .CONNECTION_NOTIFY_STARTED {
      let exchange = hub.opened(descriptor: unsafe pclint_http_descriptor(connection))
      unsafe context.pointee = Unmanaged.passRetained(exchange).toOpaque()
    } else if let exchange = unsafe context.pointee {
      unsafe hub.closed(Unmanaged<Exchange>.fromOpaque(exchange).takeRetainedValue())
    }
  }

  /// Leaves percent signs as they are: a path is taken apart before it is decoded.
  static let unescape:
    @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?) -> Int =
      { _, _, text in unsafe text.map { unsafe strlen($0) } ?? 0 }

  private static func hub(_ closure: UnsafeMutableRawPointer?) -> Hub {
    // The server hands itself over when it starts the library.
    unsafe Unmanaged<Hub>.fromOpaque(closure.unsafelyUnwrapped).takeUnretainedValue()
  }

  private static func exchange(_ connection: OpaquePointer) -> Exchange? {
    unsafe pclint_http_socket_context(connection).map {
      unsafe Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue()
    }
  }

  private static func text(_ string: UnsafePointer<CChar>?) -> String {
    unsafe string.map { unsafe String(cString: $0) } ?? ""
  }
}
