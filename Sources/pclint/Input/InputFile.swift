internal import Glibc

/// A text to lint and the name it is reported under.
struct InputFile {
  /// How large an input may be, in bytes.
  static let sizeLimit = 1 << 30

  let name: String
  let bytes: [UInt8]

  /// Reads a file, or the standard input for `-`.
  init(path: String) throws(UsageError) {
    guard path != "-" else {
      name = "<stdin>"
      bytes = try InputFile.read(STDIN_FILENO, name: name)
      return
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: systemMessage()) }
    defer { close(descriptor) }
    name = path
    bytes = try InputFile.read(descriptor, name: path)
  }

  private static func read(_ descriptor: Int32, name: String) throws(UsageError) -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_size > 0 {
      guard status.st_size <= sizeLimit else {
        throw .unreadable(path: name, reason: "it is larger than 1 GiB")
      }
      bytes.reserveCapacity(Int(status.st_size) + 1)
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unreadable(path: name, reason: systemMessage()) }
      bytes += chunk[..<count]
      guard bytes.count <= sizeLimit else {
        throw .unreadable(path: name, reason: "it is larger than 1 GiB")
      }
    }
  }
}

/// The system's words for the last failure.
func systemMessage() -> String { unsafe String(cString: strerror(errno)) }
