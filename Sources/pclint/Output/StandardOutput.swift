internal import Glibc

/// The two output streams.
enum StandardOutput {
  /// Writes bytes to the standard output; where nobody reads on, the program ends quietly.
  static func write(_ bytes: [UInt8]) {
    if !write(bytes, to: STDOUT_FILENO) { exit(ExitStatus.failed.rawValue) }
  }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes to a descriptor.
  ///
  /// - Returns: whether all could be written; `errno` says why not.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Writes a line to the standard error.
  static func complain(_ text: String) {
    _ = write(Array((printable(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Whether the standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
