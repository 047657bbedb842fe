internal import Glibc
internal import YAMLText

/// The rule files to embed.
struct RuleFiles {
  let folder: String
  let paths: [String]

  /// Each file's path below the folder, and its document.
  func documents() throws(EmbeddingError) -> [(path: String, root: YAMLNode)] {
    var documents: [(path: String, root: YAMLNode)] = []
    for path in paths {
      let bytes = try contents(of: path)
      do throws(YAMLError) {
        let root = try YAMLReader.read(bytes)
        documents.append((String(path.dropFirst(folder.count).drop { $0 == "/" }), root))
      } catch {
        throw .yaml(path: path, error)
      }
    }
    return documents
  }

  private func contents(of path: String) throws(EmbeddingError) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { throw .unreadable(path) }
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

/// Why rules could not be embedded.
enum EmbeddingError: Error, CustomStringConvertible {
  case unreadable(String)
  case unwritable(String)
  case yaml(path: String, YAMLError)

  /// In the form that the build shows at the file.
  var description: String {
    switch self {
    case .unreadable(let path): "\(path):1:1: error: the file cannot be read"
    case .unwritable(let path): "\(path):1:1: error: the file cannot be written"
    case .yaml(let path, let error):
      "\(path):\(error.mark.line):\(error.mark.column): error: \(error)"
    }
  }
}

/// Writes a text to a file.
func write(_ text: String, to path: String) throws(EmbeddingError) {
  guard let file = unsafe fopen(path, "wb") else { throw .unwritable(path) }
  let written = unsafe fputs(text, file)
  let closed = unsafe fclose(file)
  if written < 0 || closed != 0 { throw .unwritable(path) }
}
