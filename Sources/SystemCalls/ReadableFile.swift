internal import Glibc

/// A file that is open for reading; the owner of its descriptor.
public final class ReadableFile {
  /// How much is read at a time, in bytes.
  private static let chunkSize = 1 << 16

  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Parameter onlyRegular: whether folders, pipes and devices are refused.
  public init(_ path: String, onlyRegular: Bool = false) throws(FileError) {
    // Opening a pipe waits for who writes to it, perhaps without end.
    if onlyRegular, let type = FileType(of: path), type != .regular { throw .notRegular }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed(systemMessage()) }
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The standard input.
  public static var standardInput: ReadableFile { ReadableFile(descriptor: STDIN_FILENO) }

  /// The size in bytes; nil for what has none, such as a pipe.
  public var size: Int? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? ReadableFile.size(status) : nil
  }

  /// The size of a file that is not opened: who opens a pipe and closes it stops who writes to it.
  public static func size(of path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? size(status) : nil
  }

  private static func size(_ status: stat) -> Int? {
    status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Reads what comes up to the end.
  ///
  /// - Parameter limit: how much that may be, in bytes.
  public func contents(limit: Int) throws(FileError) -> [UInt8] {
    let size = size ?? 0
    guard size <= limit else { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    while try read(upTo: ReadableFile.chunkSize, into: &bytes) > 0 {
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return bytes
  }

  /// Appends what comes next, at most so many bytes.
  ///
  /// - Returns: how many bytes came; 0 at the end.
  public func read(upTo limit: Int, into bytes: inout [UInt8]) throws(FileError) -> Int {
    var failure: String?
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var result = -1
      repeat {
        result = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
      } while result < 0 && errno == EINTR
      if result < 0 { failure = systemMessage() }
      count = max(0, result)
    }
    if let failure { throw .failed(failure) }
    bytes += chunk
    return chunk.count
  }
}
