internal import Glibc

/// The folder that paths are told from in configurations, baselines and fingerprints: the configuration's, or
/// else the working directory.
struct Project: Sendable {
  /// The names on the way from the root to the folder.
  private let root: [Substring]
  private let workingDirectory: [Substring]

  init(_ configuration: Configuration) {
    let directory = Project.workingDirectory()
    workingDirectory = Project.names(directory, below: [])
    root = Project.names(configuration.folder, below: workingDirectory)
  }

  /// A path from the project's folder; one outside of it as it is.
  func path(of name: String) -> String {
    if root == workingDirectory, Project.isPlain(name) { return name }
    let names = Project.names(name, below: workingDirectory)
    guard names.starts(with: root) else { return name }
    return names.dropFirst(root.count).joined(separator: "/")
  }

  /// Whether a path leads from the working directory down and is written without detours.
  private static func isPlain(_ path: String) -> Bool {
    var before = UInt8(ascii: "/")
    for byte in path.utf8 {
      // An empty name, or one that begins with a point.
      if before == UInt8(ascii: "/"), byte == before || byte == UInt8(ascii: ".") { return false }
      before = byte
    }
    return true
  }

  /// The names of a path from the root, `.` and `..` resolved as they are written.
  private static func names(_ path: String, below folder: [Substring]) -> [Substring] {
    var names = path.hasPrefix("/") ? [] : folder
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return names
  }

  private static func workingDirectory() -> String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
