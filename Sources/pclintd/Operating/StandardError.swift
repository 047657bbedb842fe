internal import Glibc

/// The stream of logs and complaints.
enum StandardError {
  /// What became of bytes.
  enum Result {
    case written
    /// Nobody reads on; so many bytes were taken.
    case stalled(Int)
    /// They cannot be written; so many bytes were taken.
    case failed(Int)
  }

  /// What a pipe with room takes at once (PIPE_BUF), so that no write waits.
  private static let piece = 4096

  /// Writes bytes; waits for a reader no longer than a second.
  @discardableResult
  static func write(_ bytes: [UInt8]) -> Result {
    var at = 0
    while at < bytes.count {
      var poll = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
      if unsafe Glibc.poll(&poll, 1, 1000) == 0 { return .stalled(at) }
      let count = unsafe bytes[at..<min(bytes.count, at + piece)].withUnsafeBytes {
        unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return .failed(at) }
      at += count
    }
    return .written
  }
}
