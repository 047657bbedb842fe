internal import Glibc

/// The two output streams.
enum StandardOutput {
  /// Writes bytes to the standard output; where nobody reads on, the program ends quietly.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { exit(ExitStatus.failed.rawValue) }
      rest = rest.dropFirst(count)
    }
  }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes a line to the standard error.
  static func complain(_ text: String) {
    let line = Array((printable(text) + "\n").utf8)
    _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Whether the standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
