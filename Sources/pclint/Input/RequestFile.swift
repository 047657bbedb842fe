internal import Glibc

/// A file as the requests it holds.
struct RequestFile {
  let path: InputPath
  let source: SourceText

  init(_ path: InputPath) throws(InputError) {
    self.path = path
    source = SourceText(name: path.name, bytes: try InputFile(path).contents())
  }

  /// A file as if it held something else.
  init(_ path: InputPath, contents: [UInt8]) {
    self.path = path
    source = SourceText(name: path.name, bytes: contents)
  }

  /// What the file holds, in order; never nothing.
  func items() throws(InputError) -> [FoundItem] {
    switch path.kind {
    case .body: return [.request(FoundRequest(body: source))]
    case .http:
      let items = HTTPFile(source).items(reading: sibling)
      guard !items.isEmpty else {
        throw .noRequest(
          path: path.name,
          what: "there is no request in it; one begins with a line such as \"POST /v1/customers\"")
      }
      return items
    case .archive:
      let items = try HTTPArchive(source).items
      guard !items.isEmpty else {
        throw .noRequest(path: path.name, what: "there is no request in \"log.entries\"")
      }
      return items
    case .lines: return lines
    }
  }

  /// The envelopes of a file that is read as a whole.
  private var lines: [FoundItem] {
    let block = LineReader.Block(name: source.name, bytes: source.bytes, origin: .start)
    return block.items
  }

  private func sibling(_ name: String) -> Result<SourceText, InputError> {
    Result { () throws(InputError) in
      guard !name.isEmpty, name != "-" else {
        throw .unreadable(path: name, reason: "\"<\" names no file")
      }
      let sibling = path.sibling(name)
      // A pipe would be waited for without end.
      if let file = sibling.file, let type = InputList.type(of: file), type != S_IFREG {
        throw .unreadable(path: file, reason: "it is no regular file")
      }
      return try RequestFile(sibling).source
    }
  }
}

extension LineReader.Block {
  /// The envelopes of the lines.
  var items: [FoundItem] {
    lines.compactMap { EnvelopeLine($0.text, line: $0.number).item }
  }
}
