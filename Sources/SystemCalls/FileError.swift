/// Why a file cannot be read: facts; `description` has the words, without the file's name.
public enum FileError: Error, Sendable, Equatable {
  /// The system refuses, with its own words.
  case failed(String)
  /// It is a folder, a pipe or a device.
  case notRegular
  /// It has more bytes than are taken.
  case tooLarge(limit: Int)
}

extension FileError: CustomStringConvertible {
  /// The sentence for people.
  public var description: String {
    switch self {
    case .failed(let words): words
    case .notRegular: "it is no regular file"
    case .tooLarge(let limit): "it is larger than \(FileError.size(limit))"
    }
  }

  /// A limit in the largest unit in which it is a whole number.
  private static func size(_ bytes: Int) -> String {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    let unit = units.first { bytes.isMultiple(of: $0.0) } ?? (1, "bytes")
    return "\(bytes / unit.0) \(unit.1)"
  }
}
