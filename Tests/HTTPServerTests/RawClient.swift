import CMicroHTTPD
import Glibc

/// A TCP connection that sends any bytes and tells what comes back.
final class RawClient {
  private let descriptor: Int32
  /// Kept as long as it has a client.
  private let server: EchoServer?

  init(_ server: EchoServer) {
    self.server = server
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = server.port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    RawClient.connect(descriptor, &address)
  }

  init(path: String) {
    server = nil
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    RawClient.connect(descriptor, &address)
  }

  deinit { close(descriptor) }

  private static func connect<Address>(_ descriptor: Int32, _ address: inout Address) {
    let size = socklen_t(MemoryLayout<Address>.size)
    unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = unsafe Glibc.connect(descriptor, $0, size)
      }
    }
  }

  /// - Returns: whether the other side still took it.
  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// - Returns: whether the other side still took it.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// What comes until the other side closes, or until so many seconds are over.
  func receive(seconds: Double) -> (text: String, isClosed: Bool) {
    let (bytes, isClosed) = receiveBytes(seconds: seconds)
    return (String(decoding: bytes, as: UTF8.self), isClosed)
  }

  func receiveBytes(seconds: Double) -> (bytes: [UInt8], isClosed: Bool) {
    var bytes: [UInt8] = []
    let end = now() + seconds
    while now() < end {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe Glibc.poll(&poll, 1, Int32(max(1, (end - now()) * 1000))) > 0 else { break }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe Glibc.recv(descriptor, &chunk, chunk.count, 0)
      if count <= 0 { return (bytes, true) }
      bytes += chunk[..<count]
    }
    return (bytes, false)
  }
}

/// Seconds of a clock that nobody sets.
func now() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The statuses of all answers in a text.
func statuses(_ text: String) -> [Int] {
  text.split(separator: "HTTP/1.1 ", omittingEmptySubsequences: false).dropFirst().compactMap {
    Int($0.prefix(3))
  }
}
