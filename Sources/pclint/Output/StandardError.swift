internal import Glibc
internal import SystemCalls

/// What people are told beside the reports.
enum StandardError {
  /// Writes a sentence on lines of its own; further ones begin with a bar, so that none reads as something else.
  static func complain(_ sentence: String) {
    write(printable(sentence).replacing(["\n": "\n  | "]) + "\n")
  }

  /// Writes lines.
  static func write(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }

  /// How many columns it has, where it is a terminal that tells.
  static var width: Int? { terminalWidth(of: STDERR_FILENO) }

  /// Whether it is a terminal.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
