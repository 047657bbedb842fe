internal import Glibc
internal import SystemCalls

/// What reports are printed to.
enum StandardOutput {
  /// Writes bytes; the program ends where that cannot be done, and quietly where nobody reads on.
  static func write(_ bytes: [UInt8]) {
    if writeAll(bytes, to: STDOUT_FILENO) { return }
    if errno != EPIPE {
      let error = UsageError.unwritable(path: "<stdout>", reason: systemMessage())
      StandardError.complain("pclint: \(error)")
    }
    exit(ExitStatus.failed.rawValue)
  }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Whether it is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
