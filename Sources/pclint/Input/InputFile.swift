internal import SystemCalls

/// A file that is open for reading, or the standard input, with the name it is reported under.
struct InputFile {
  /// How large a file that is read as a whole may be, in bytes.
  static let sizeLimit = 1 << 30

  let name: String
  private let file: ReadableFile

  /// - Parameter path: `-` is the standard input.
  init(_ path: InputPath) throws(InputError) {
    name = path.name
    do throws(FileError) {
      file =
        try path.file.map { file throws(FileError) in try ReadableFile(file) } ?? .standardInput
    } catch {
      let reason =
        path.name.contains("\u{FFFD}")
        ? "its name is not UTF-8, and cannot be opened; rename it" : "\(error)"
      throw .unreadable(path: path.name, reason: reason)
    }
  }

  /// Reads the whole file.
  func contents() throws(InputError) -> [UInt8] {
    do throws(FileError) {
      return try file.contents(limit: InputFile.sizeLimit)
    } catch {
      throw .unreadable(path: name, reason: "\(error)")
    }
  }

  /// Appends what comes next, at most so many bytes.
  ///
  /// - Returns: how many bytes came; 0 at the end.
  func read(upTo limit: Int, into bytes: inout [UInt8]) throws(InputError) -> Int {
    do throws(FileError) {
      return try file.read(upTo: limit, into: &bytes)
    } catch {
      throw .unreadable(path: name, reason: "\(error)")
    }
  }
}
