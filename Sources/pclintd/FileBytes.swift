internal import Glibc

/// Reads whole files.
enum FileBytes {
  /// How large a file may be.
  private static let limit = 1 << 28

  static func read(_ path: String) throws(ConfigurationError) -> [UInt8] {
    guard let file = unsafe fopen(path, "rbe") else { throw unreadable(path) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 {
        guard unsafe ferror(file) == 0 else { throw unreadable(path) }
        return bytes
      }
      bytes += chunk[..<count]
    }
    throw .unusable(path: path, reason: "it is larger than 256 MiB")
  }

  private static func unreadable(_ path: String) -> ConfigurationError {
    .unusable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
