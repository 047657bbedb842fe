/// The variables of a `.http` file: `@name = value`, used as `{{name}}`.
struct HTTPFileVariables {
  /// A value may use others; so often and so long, since a file of a stranger may go round in circles.
  private static let depthLimit = 8
  private static let lengthLimit = 1 << 16
  /// Stands for `{{$guid}}` and its like, so that the same file gives the same report.
  private static let guid = "5d3f0a1c-8b72-4e69-9c04-6a2f7be1d830"
  private static let guidNames: Set<String> = ["$guid", "$uuid", "$random.uuid"]

  private var values: [String: String] = [:]

  init(_ lines: [HTTPFileLine]) {
    for line in lines {
      if let (name, value) = line.variable { values[name] = value }
    }
  }

  /// The value of a variable; nil where the file does not tell it: an answer's contents, an environment's value.
  func value(of name: String, depth: Int = 0) -> String? {
    if HTTPFileVariables.guidNames.contains(name) { return HTTPFileVariables.guid }
    guard let value = values[name], depth < HTTPFileVariables.depthLimit else { return nil }
    guard value.contains("{{") else { return value }
    var result = ""
    for piece in HTTPFilePiece.pieces(of: Array(value.utf8)[...]) {
      switch piece {
      case .text(let bytes): result += String(decoding: bytes, as: UTF8.self)
      case .variable(let name, _):
        guard let value = self.value(of: name, depth: depth + 1) else { return nil }
        result += value
      }
      if result.utf8.count > HTTPFileVariables.lengthLimit { return nil }
    }
    return result
  }

  /// A header's value with its variables filled in. What is not known is taken for a GUID, which ids and tokens may
  /// be; an entity tag may not, and is then not known either.
  func header(_ text: String, isEntityTag: Bool) -> String? {
    var isKnown = true
    let value = filled(text) { _ in
      isKnown = false
      return HTTPFileVariables.guid
    }
    return isKnown || !isEntityTag ? value : nil
  }

  /// A request line with its variables filled in; what is not known becomes a name in braces, which is how the
  /// paths of the documents have it.
  func target(_ text: String) -> String {
    filled(text) { "{\($0.filter { $0 != " " })}" }
  }

  private func filled(_ text: String, unknown: (String) -> String) -> String {
    guard text.contains("{{") else { return text }
    return HTTPFilePiece.pieces(of: Array(text.utf8)[...]).map { piece in
      switch piece {
      case .text(let bytes): String(decoding: bytes, as: UTF8.self)
      case .variable(let name, _): value(of: name) ?? unknown(name)
      }
    }.joined()
  }
}

/// A run of a text, or a use of a variable in it.
enum HTTPFilePiece {
  case text(ArraySlice<UInt8>)
  case variable(String, Range<Int>)

  static func pieces(of text: ArraySlice<UInt8>) -> [HTTPFilePiece] {
    var pieces: [HTTPFilePiece] = []
    var start = text.startIndex
    var at = text.startIndex
    while at < text.endIndex {
      guard let (name, range) = variable(in: text, at: at) else {
        at += 1
        continue
      }
      if start < at { pieces.append(.text(text[start..<at])) }
      pieces.append(.variable(name, range))
      (start, at) = (range.upperBound, range.upperBound)
    }
    if start < text.endIndex { pieces.append(.text(text[start...])) }
    return pieces
  }

  /// A use of a variable that begins at an offset; a name goes over no line end and holds no brace or quote.
  private static func variable(
    in text: ArraySlice<UInt8>, at start: Int
  ) -> (name: String, range: Range<Int>)? {
    let brace = UInt8(ascii: "{")
    guard text[start] == brace, text[start...].starts(with: [brace, brace]) else { return nil }
    let rest = text[(start + 2)...]
    let name = rest.prefix { $0 >= 0x20 && $0 != UInt8(ascii: "}") && $0 != brace && $0 != 0x22 }
    let end = UInt8(ascii: "}")
    guard text[name.endIndex...].starts(with: [end, end]) else { return nil }
    let word = String(decoding: name, as: UTF8.self).trimmingBlanks
    return word.isEmpty ? nil : (word, start..<name.endIndex + 2)
  }
}
