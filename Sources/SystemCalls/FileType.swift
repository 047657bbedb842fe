internal import Glibc

/// What there is at a path, links followed.
public enum FileType: Sendable {
  /// A file with contents of its own.
  case regular
  /// A directory.
  case folder
  /// A pipe, a socket or a device.
  case other

  /// Nil where nothing is, as behind a dangling link, or where nobody may look.
  public init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      default: .other
      }
  }
}

/// The names in a folder, in no order, `.` and `..` among them.
public func fileNames(in folder: String) throws(FileError) -> [String] {
  guard let handle = unsafe opendir(folder) else { throw .failed(systemMessage()) }
  defer { unsafe closedir(handle) }
  var names: [String] = []
  while let entry = unsafe readdir(handle) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    names.append(name)
  }
  return names
}
