internal import CMicroHTTPD
internal import Glibc
internal import SystemCalls

/// Tells systemd how the process is, as `sd_notify(3)` does; silent where systemd did not start it.
public struct Notifier: Sendable {
  private let path: String?

  /// Finds the socket of systemd in the environment.
  public init() { path = environment("NOTIFY_SOCKET") }

  /// - Parameter state: such as `READY=1`; several are separated by line feeds.
  public func send(_ state: String) {
    guard let path, 2...107 ~= path.utf8.count else { return }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { name in
      unsafe name.copyBytes(from: path.utf8)
      // An abstract name begins with a zero, which is written as an at sign.
      if unsafe name[0] == UInt8(ascii: "@") { unsafe name[0] = 0 }
    }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    defer { close(descriptor) }
    let size = socklen_t(MemoryLayout<sa_family_t>.size + path.utf8.count)
    var text = state
    _ = text.withUTF8 { text in
      unsafe withUnsafePointer(to: &address) {
        unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe sendto(descriptor, text.baseAddress, text.count, Int32(MSG_NOSIGNAL), $0, size)
        }
      }
    }
  }

  /// How often a sign of life is wanted, in seconds: half of what systemd waits for.
  public var watchdogSeconds: Int? {
    guard let time = environment("WATCHDOG_USEC").flatMap({ Int($0) }), time >= 2_000_000 else {
      return nil
    }
    return time / 2_000_000
  }
}
