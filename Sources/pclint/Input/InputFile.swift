internal import Glibc

/// A file that is open for reading, or the standard input; the owner of its descriptor.
final class InputFile {
  /// How large a file that is read as a whole may be, in bytes.
  static let sizeLimit = 1 << 30

  /// The name it is reported under.
  let name: String
  private let descriptor: Int32

  /// - Parameter path: `-` is the standard input.
  init(_ path: InputPath) throws(InputError) {
    name = path.name
    guard let file = path.file else {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: file, reason: systemMessage()) }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The size in bytes; nil for what has none, such as a pipe.
  var size: Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return status.st_size
  }

  /// Reads the whole file.
  func contents() throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    let size = size ?? 0
    guard size <= InputFile.sizeLimit else { throw .tooLarge(path: name) }
    bytes.reserveCapacity(size + 1)
    while try read(upTo: 1 << 16, into: &bytes) > 0 {
      guard bytes.count <= InputFile.sizeLimit else { throw .tooLarge(path: name) }
    }
    return bytes
  }

  /// Appends what comes next, at most so many bytes.
  ///
  /// - Returns: how many bytes came; 0 at the end.
  func read(upTo limit: Int, into bytes: inout [UInt8]) throws(InputError) -> Int {
    var failure: String?
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var result = -1
      repeat {
        result = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
      } while result < 0 && errno == EINTR
      if result < 0 { failure = systemMessage() }
      count = max(0, result)
    }
    if let failure { throw .unreadable(path: name, reason: failure) }
    bytes += chunk
    return chunk.count
  }
}

/// The system's words for the last failure.
func systemMessage() -> String { unsafe String(cString: strerror(errno)) }
