internal import Glibc

/// Finds the configuration of the working directory: the nearest `pclint.yaml` upwards.
enum ConfigurationFinder {
  /// So many folders upwards are looked at.
  private static let limit = 64

  /// - Parameter named: the file that the command line names.
  /// - Returns: an empty configuration where there is none.
  static func configuration(named: String?) throws -> Configuration {
    guard let path = path(named) else { return Configuration() }
    let bytes = try InputFile(InputPath(path)).contents()
    return try ConfigurationReader(file: path).configuration(bytes)
  }

  /// The file that is read; nil where there is none.
  static func path(_ named: String?) -> String? { named ?? nearest() }

  private static func nearest() -> String? {
    var path = Configuration.fileName
    for _ in 0..<limit {
      if unsafe access(path, F_OK) == 0 { return path }
      if isRoot(path) { return nil }
      path = "../" + path
    }
    return nil
  }

  /// Whether the folder of a path is the root: it and its parent are the same.
  private static func isRoot(_ path: String) -> Bool {
    let folder = String(path.dropLast(Configuration.fileName.utf8.count))
    var (here, above) = (stat(), stat())
    guard unsafe stat(folder + ".", &here) == 0, unsafe stat(folder + "..", &above) == 0 else {
      return true
    }
    return here.st_ino == above.st_ino && here.st_dev == above.st_dev
  }
}
