internal import CMicroHTTPD
internal import Glibc
internal import SystemCalls

/// An address as the system takes it; it lives as long as the closure that it is given to.
@safe struct SocketAddress {
  private let pointer: UnsafePointer<sockaddr>
  private let size: socklen_t
  private let family: Int32

  /// A new stream socket of the address's family.
  func socket() -> Int32 { Glibc.socket(family, Int32(SOCK_STREAM.rawValue), 0) }

  /// Gives a socket this name; `errno` tells why it could not.
  func bind(_ descriptor: Int32) -> Bool { unsafe Glibc.bind(descriptor, pointer, size) == 0 }

  /// Connects a socket to whoever listens there.
  func connect(_ descriptor: Int32) -> Bool {
    unsafe Glibc.connect(descriptor, pointer, size) == 0
  }

  /// Tries the addresses of a host in their order.
  ///
  /// - Parameter body: nil where an address does not do; `errno` then tells why.
  /// - Returns: what it makes of the first address that does; nil where none does.
  static func withNetwork<Result>(
    _ host: String, _ port: UInt16, _ body: (SocketAddress) -> Result?
  ) throws(ServerError) -> Result? {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    unsafe hints.ai_flags = AI_PASSIVE
    var list: UnsafeMutablePointer<addrinfo>?
    let status = unsafe getaddrinfo(host, String(port), &hints, &list)
    guard status == 0 else { throw .unknownHost(host, reason: reason(status)) }
    guard let first = unsafe list else { throw .unknownHost(host, reason: "it has no address") }
    defer { unsafe freeaddrinfo(first) }
    while let entry = unsafe list?.pointee {
      unsafe list = entry.ai_next
      guard let pointer = unsafe entry.ai_addr else { continue }
      let address = unsafe SocketAddress(
        pointer: pointer, size: entry.ai_addrlen, family: entry.ai_family)
      if let result = body(address) { return result }
    }
    return nil
  }

  /// - Parameter status: of `getaddrinfo`.
  private static func reason(_ status: Int32) -> String {
    status == EAI_SYSTEM ? systemMessage() : unsafe String(cString: gai_strerror(status))
  }

  /// A socket in the file system.
  static func withPath<Result>(_ path: String, _ body: (SocketAddress) -> Result) -> Result {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    return unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body(SocketAddress(pointer: $0, size: size, family: AF_UNIX))
      }
    }
  }
}
