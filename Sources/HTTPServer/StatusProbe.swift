internal import CMicroHTTPD
internal import Glibc

/// Asks a server that runs elsewhere, for health checks in places without a client.
public enum StatusProbe {
  /// The status of the answer to one `GET`; nil where there is none within so many seconds.
  public static func status(of path: String, at address: Address, seconds: Int) -> Int? {
    guard let descriptor = connected(address, seconds) else { return nil }
    defer { close(descriptor) }
    var request = "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    let isSent = request.withUTF8 {
      unsafe send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) == $0.count
    }
    var answer = [UInt8](repeating: 0, count: 64)
    guard isSent, unsafe recv(descriptor, &answer, answer.count, 0) > 12 else { return nil }
    return String(decoding: answer, as: UTF8.self).split(separator: " ").dropFirst().first
      .flatMap { Int($0) }
  }

  private static func connected(_ address: Address, _ seconds: Int) -> Int32? {
    switch address {
    case .network(let host, let port):
      return try? SocketAddress.withNetwork(host, port) { address in
        open(address, seconds)
      }
    case .path(let path):
      return SocketAddress.withPath(path) { address in open(address, seconds) }
    case .inherited: return nil
    }
  }

  private static func open(_ address: SocketAddress, _ seconds: Int) -> Int32? {
    let descriptor = address.socket()
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    if address.connect(descriptor) { return descriptor }
    close(descriptor)
    return nil
  }
}
