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

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A directory stands for its files of requests, sorted.
  private static func files(in directory: String) throws(InputError) -> [String] {
    guard let handle = unsafe opendir(directory) else {
      throw .unreadable(path: directory, reason: systemMessage())
    }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      let isRequest = InputKind.directorySuffixes.contains { name.hasSuffix($0) }
      if isRequest, !name.hasPrefix(".") { names.append(name) }
    }
    guard !names.isEmpty else { throw .emptyDirectory(directory) }
    let prefix = directory.hasSuffix("/") ? directory : directory + "/"
    return names.sorted().map { prefix + $0 }
  }
}
