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
