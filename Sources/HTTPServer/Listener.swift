internal import Glibc
internal import Synchronization
internal import SystemCalls

/// A socket that listens; its owner.
public final class Listener: Sendable {
  let descriptor: Int32
  /// As `Address` reads it, with the port that the system chose.
  public let name: String
  /// The file of the socket, while it is there.
  private let file: Mutex<SocketFile?>
  /// Whether others hold the socket too.
  private let isShared: Bool

  /// - Throws: `ServerError` with the system's reason.
  public init(_ address: Address) throws(ServerError) {
    switch address {
    case .network(let host, let port):
      descriptor = try Listener.network(host, port)
      name = "\(host.contains(":") ? "[\(host)]" : host):\(Listener.port(of: descriptor))"
      file = Mutex(nil)
      isShared = false
    case .path(let path):
      descriptor = try Listener.local(path)
      name = "unix:\(path)"
      file = Mutex(SocketFile(path))
      isShared = false
    case .inherited:
      descriptor = try Listener.inherited()
      name = "systemd"
      file = Mutex(nil)
      isShared = true
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit {
    withdraw()
    close(descriptor)
  }

  /// Lets nobody connect any more; a socket of systemd's keeps those who do for the next process.
  func withdraw() {
    if !isShared { shutdown(descriptor, Int32(SHUT_RDWR)) }
    file.withLock {
      $0?.remove()
      $0 = nil
    }
  }

  // MARK: Sockets

  private static func network(_ host: String, _ port: UInt16) throws(ServerError) -> Int32 {
    let result = try SocketAddress.withNetwork(host, port) { address in
      let descriptor = address.socket()
      var yes: Int32 = 1
      unsafe setsockopt(
        descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
      return listening(descriptor, at: address)
    }
    guard let result else { throw .listening("\(host):\(port)", reason: systemMessage()) }
    return result
  }

  private static func local(_ path: String) throws(ServerError) -> Int32 {
    let result = SocketAddress.withPath(path) { address in
      removeStaleSocket(path, address)
      let old = umask(0o117)
      defer { umask(old) }
      return listening(address.socket(), at: address)
    }
    guard let result else { throw .listening("unix:\(path)", reason: systemMessage()) }
    return result
  }

  /// Nil where the system refuses; `errno` then has its reason.
  private static func listening(_ descriptor: Int32, at address: SocketAddress) -> Int32? {
    if address.bind(descriptor), listen(descriptor, 1024) == 0 {
      return descriptor
    }
    let reason = errno
    close(descriptor)
    errno = reason
    return nil
  }

  /// A socket file that refuses to be connected to is left by a process that died.
  private static func removeStaleSocket(_ path: String, _ address: SocketAddress) {
    let probe = address.socket()
    defer { close(probe) }
    if !address.connect(probe), errno == ECONNREFUSED { SocketFile(path)?.remove() }
  }

  private static func port(of descriptor: Int32) -> UInt16 {
    var address = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    // The port stands at the same place for both versions of IP.
    return unsafe withUnsafeMutablePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
        unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          _ = unsafe getsockname(descriptor, $0, &size)
        }
        return unsafe UInt16(bigEndian: address.pointee.sin_port)
      }
    }
  }

  /// The protocol of `sd_listen_fds(3)`: descriptors from 3 on, meant for one process.
  private static func inherited() throws(ServerError) -> Int32 {
    guard isInherited else { throw .noInheritedSocket }
    guard option(SO_ACCEPTCONN, of: 3) == 1, option(SO_TYPE, of: 3) == Int32(SOCK_STREAM.rawValue)
    else { throw .unusableInheritedSocket }
    return 3
  }

  /// An option of a socket; nil where the descriptor is no socket, or closed.
  private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return unsafe getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0 ? value : nil
  }

  /// Whether systemd hands a socket over to this process.
  public static var isInherited: Bool {
    environment("LISTEN_PID").flatMap { Int32($0) } == getpid()
      && environment("LISTEN_FDS").flatMap { Int32($0) } ?? 0 > 0
  }
}
