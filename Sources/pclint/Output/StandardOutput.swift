internal import Glibc
internal import SystemCalls

/// What reports are printed to.
enum StandardOutput {
  /// Writes bytes; where nobody reads on, the program ends quietly.
  static func write(_ bytes: [UInt8]) {
    if !writeAll(bytes, to: STDOUT_FILENO) { exit(ExitStatus.failed.rawValue) }
  }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Whether it is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
