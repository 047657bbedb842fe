internal import Glibc
internal import SystemCalls

/// Where a report is written: a file that this makes anew, or the standard output.
final class ReportFile {
  /// How much is gathered before it is written, in bytes.
  private static let bufferSize = 1 << 16

  private let path: String?
  private let descriptor: Int32
  /// What is written to where the file is to be another one when all is done; the owner of the descriptor then.
  private let replacement: FileReplacement?
  private var buffer: [UInt8] = []
  /// What went wrong; nothing is written after it.
  private var failure: String?

  /// - Parameter path: `-` is the standard output.
  init(path: String) throws(UsageError) {
    replacement = nil
    if path == "-" {
      self.path = nil
      descriptor = STDOUT_FILENO
      return
    }
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: systemMessage()) }
    self.path = path
  }

  /// The standard output or, where that holds something else, the standard error.
  init(onStandardError isError: Bool) {
    path = nil
    replacement = nil
    descriptor = isError ? STDERR_FILENO : STDOUT_FILENO
  }

  /// The new contents of a file, which its owner puts in place.
  init(_ replacement: FileReplacement) {
    self.replacement = replacement
    path = replacement.path
    descriptor = replacement.descriptor
  }

  deinit {
    if path != nil, replacement == nil { Glibc.close(descriptor) }
  }

  func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= ReportFile.bufferSize { flush() }
  }

  /// Writes what was gathered; where nobody reads on, the program ends quietly.
  func flush() {
    if descriptor == STDOUT_FILENO {
      StandardOutput.write(buffer)
    } else if failure == nil, !writeAll(buffer, to: descriptor) {
      failure = systemMessage()
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes the rest.
  ///
  /// - Returns: the stamp of the file as it is then; nil for the standard streams.
  @discardableResult
  func close() throws(UsageError) -> FileStamp? {
    flush()
    if let failure { throw .unwritable(path: path ?? "<stderr>", reason: failure) }
    return path == nil ? nil : FileStamp(descriptor: descriptor)
  }
}
