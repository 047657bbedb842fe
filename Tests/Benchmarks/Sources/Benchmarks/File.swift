import Glibc

/// Reading whole files without Foundation.
enum File {
  /// A file that cannot be read.
  struct Unreadable: Error {
    let path: String
  }

  static func bytes(_ path: String) throws(Unreadable) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
