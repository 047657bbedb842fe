/// Why a file, or a request in it, cannot be linted: facts; `description` has the words.
enum InputError: Error {
  case unreadable(path: String, reason: String)
  case emptyDirectory(String, wanted: [String])
  /// A file that is to hold requests and holds none.
  case noRequest(path: String, what: String)
  case noLine(path: String)
  /// The text of a HAR file, a line of JSON Lines, is not what it has to be.
  case malformed(place: String, reason: String)
}

extension InputError: CustomStringConvertible {
  /// In one line, whatever a file is called.
  var description: String { printableLine(sentence) }

  private var sentence: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): \(reason)"
    case .emptyDirectory(let path, let suffixes):
      "\(path): the directory holds no \(suffixes.joined(separator: ", ")) file"
    case .noLine(let path):
      "\(path): there is no request in it; each line holds one, such as {\"request\": {\"method\", \"path\", \"body\"}}"
    case .noRequest(let path, let what): "\(path): \(what)"
    case .malformed(let place, let reason): "\(place): \(reason)"
    }
  }
}
