internal import Glibc
internal import SystemCalls

/// Puts new contents in the place of a file's: readers see the old ones or the new ones, and a failure leaves
/// the old ones.
struct FileReplacement {
  /// What stands in the name of a file that holds the new contents.
  private static let mark = ".pclint-"

  /// - Returns: the stamp of the file as it is then.
  static func write(_ bytes: [UInt8], to path: String) throws(UsageError) -> FileStamp? {
    guard let real = unsafe realpath(path, nil) else {
      throw .unwritable(path: path, reason: systemMessage())
    }
    defer { unsafe free(real) }
    let target = unsafe String(cString: real)
    var status = stat()
    guard unsafe stat(target, &status) == 0 else {
      throw .unwritable(path: path, reason: systemMessage())
    }
    let copy = "\(target)\(mark)\(getpid())"
    let descriptor = unsafe open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: systemMessage()) }
    let isWritten =
      writeAll(bytes, to: descriptor)
      && fchmod(descriptor, status.st_mode & 0o7777) == 0
    let stamp = FileStamp(descriptor: descriptor)
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, unsafe rename(copy, target) == 0 else {
      let reason = systemMessage()
      unsafe unlink(copy)
      throw .unwritable(path: path, reason: reason)
    }
    return stamp
  }

  /// Whether a file of this name holds new contents on their way.
  static func isTemporary(_ name: String) -> Bool { name.contains(mark) }
}
