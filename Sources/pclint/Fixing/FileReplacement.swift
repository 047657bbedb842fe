internal import Glibc
internal import SystemCalls

/// New contents on their way into the place of a file's: readers see the old ones or the new ones, and a failure
/// leaves the old ones. The owner of the file that holds them meanwhile.
final class FileReplacement {
  /// What stands in the name of a file that holds new contents.
  private static let mark = ".pclint-"

  let path: String
  let descriptor: Int32
  /// The file itself, where the path is a link.
  private let target: String
  private let copy: String

  /// - Parameter path: a file; where there is none it is made.
  init(_ path: String) throws(UsageError) {
    self.path = path
    target = FileReplacement.resolved(path)
    copy = "\(target)\(FileReplacement.mark)\(getpid())-\(UInt32.random(in: 0 ... .max))"
    var status = stat()
    let isThere = unsafe stat(target, &status) == 0
    descriptor = unsafe open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isThere ? 0o600 : 0o666)
    guard descriptor >= 0, !isThere || fchmod(descriptor, status.st_mode & 0o7777) == 0 else {
      throw .unwritable(path: path, reason: systemMessage())
    }
  }

  deinit {
    close(descriptor)
    // Gone already where it was put in place.
    if descriptor >= 0 { unsafe unlink(copy) }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Puts what was written in the place of the file.
  ///
  /// - Returns: the stamp of the file as it is then.
  @discardableResult
  func commit() throws(UsageError) -> FileStamp? {
    guard unsafe rename(copy, target) == 0 else {
      throw .unwritable(path: path, reason: systemMessage())
    }
    return FileStamp(descriptor: descriptor)
  }

  /// Puts bytes in the place of a file's.
  ///
  /// - Returns: the stamp of the file as it is then.
  static func write(_ bytes: [UInt8], to path: String) throws(UsageError) -> FileStamp? {
    let replacement = try FileReplacement(path)
    guard writeAll(bytes, to: replacement.descriptor) else {
      throw .unwritable(path: path, reason: systemMessage())
    }
    return try replacement.commit()
  }

  /// Whether a file of this name holds new contents on their way.
  static func isTemporary(_ name: String) -> Bool { name.contains(mark) }
}
