internal import Glibc

/// The files that the operands of the command stand for.
struct InputList {
  /// In the order given; those of a directory sorted.
  let paths: [InputPath]

  /// - Parameter standardInputName: what `-` is called in reports.
  init(_ operands: [String], standardInputName: String?) throws(InputError) {
    var paths: [InputPath] = []
    for operand in operands {
      if operand != "-", InputList.isDirectory(operand) {
        paths += try InputList.files(in: operand).map { InputPath($0) }
      } else {
        paths.append(InputPath(operand, standardInputName: standardInputName))
      }
    }
    self.paths = paths
  }

  private static func isDirectory(_ path: String) -> Bool { type(of: path) == S_IFDIR }

  /// What is at a path (`S_IFREG` and so on); nil where nothing is, as behind a dangling link.
  static func type(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// A directory stands for its files of requests, sorted. Folders, pipes and sockets in it are none, whatever
  /// they are called.
  private static func files(in directory: String) throws(InputError) -> [String] {
    guard let handle = unsafe opendir(directory) else {
      throw .unreadable(path: directory, reason: systemMessage())
    }
    defer { unsafe closedir(handle) }
    let prefix = directory.hasSuffix("/") ? directory : directory + "/"
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      let isRequest = InputKind.directorySuffixes.contains { name.hasSuffix($0) }
      guard isRequest, !name.hasPrefix("."), type(of: prefix + name) ?? S_IFREG == S_IFREG else {
        continue
      }
      names.append(name)
    }
    guard !names.isEmpty else { throw .emptyDirectory(directory) }
    return names.sorted().map { prefix + $0 }
  }
}
