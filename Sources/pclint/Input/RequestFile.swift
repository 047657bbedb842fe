internal import SystemCalls

/// A file as the requests it holds.
struct RequestFile {
  let path: InputPath
  let source: SourceText
  /// Where in a larger file its first line stands.
  private let origin: TextOrigin

  /// - Parameter origin: where in a larger file its first line stands; counts in files of lines.
  init(_ path: InputPath, origin: TextOrigin = .start) throws(InputError) {
    self.init(path, contents: try InputFile(path).contents(), origin: origin)
  }

  /// A file as if it held something else.
  init(_ path: InputPath, contents: [UInt8], origin: TextOrigin = .start) {
    self.path = path
    self.origin = origin
    source = SourceText(name: path.name, bytes: contents)
  }

  /// The same file with other contents.
  func holding(_ contents: [UInt8]) -> RequestFile {
    RequestFile(path, contents: contents, origin: origin)
  }

  /// What the file holds, in order; never nothing.
  func items() throws(InputError) -> [FoundItem] {
    switch path.kind {
    case .body: return [.request(FoundRequest(body: source))]
    case .http:
      // Other forms of files tell it themselves.
      if source.isUTF16 {
        throw .malformed(place: path.name, reason: "it is written in UTF-16; save it as UTF-8")
      }
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
    case .lines:
      guard lines.hasText else { throw .noLine(path: path.name) }
      return lines.items
    }
  }

  /// The other files that it is read from.
  var bodyPaths: [String] {
    guard path.kind == .http, !source.isUTF16 else { return [] }
    return HTTPFile(source).bodyFiles.compactMap { path.sibling($0).file }
  }

  /// The lines of a file of lines.
  var lines: LineReader.Block {
    LineReader.Block(name: source.name, bytes: source.bytes, origin: origin)
  }

  private func sibling(_ name: String) -> Result<SourceText, InputError> {
    Result { () throws(InputError) in
      guard !name.isEmpty, name != "-" else {
        throw .unreadable(path: name, reason: "\"<\" names no file")
      }
      let sibling = path.sibling(name)
      // A pipe would be waited for without end.
      if let file = sibling.file, let type = FileType(of: file), type != .regular {
        throw .unreadable(path: file, reason: "\(FileError.notRegular)")
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
