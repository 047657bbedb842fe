/// The parts of one request of a `.http` file.
struct HTTPFileMessage {
  /// What a request line and headers are followed by.
  enum Body {
    case none
    /// The bytes of the file.
    case inline(Range<Int>)
    /// `< path`; with `<@ path` variables are filled in.
    case file(String, fillsIn: Bool)
  }

  /// The line that the request line stands in, from 1, and where that begins, in bytes.
  let line: Int, start: Int
  let name: String?
  let method: String
  /// With variables filled in; those without a value are names in braces.
  let target: String
  /// Names in lower case.
  let headers: [(name: String, value: String)]
  let body: Body
  /// The line that is neither a header nor blank, from 1.
  let badHeader: Int?

  /// Nil where the lines hold no request.
  init?(_ block: HTTPFileBlock, _ variables: HTTPFileVariables) {
    var rest = block.lines
    let named = HTTPFileMessage.skipPreamble(&rest)
    guard let first = rest.popFirst() else { return nil }
    (line, start) = (first.number, first.range.lowerBound)
    let title = block.title.isEmpty ? nil : block.title
    name = named ?? title
    let continued = rest.prefix { $0.isIndented && !$0.isBlank }
    rest = rest.dropFirst(continued.count)
    let requestLine = ([first] + continued).map(\.trimmed).joined()
    (method, target) = HTTPFileMessage.split(variables.target(requestLine))
    (headers, badHeader) = HTTPFileMessage.headers(&rest, variables)
    body = HTTPFileMessage.body(rest)
  }

  /// Passes over comments, variables and scripts.
  ///
  /// - Returns: the name that `# @name` gives.
  private static func skipPreamble(_ rest: inout ArraySlice<HTTPFileLine>) -> String? {
    var name: String?
    while let line = rest.first {
      if line.trimmed.hasPrefix("< {%") {
        let script = rest.prefix { !$0.text.contains("%}") }
        rest = rest.dropFirst(script.count + 1)
        continue
      }
      guard line.isBlank || line.isComment || line.variable != nil else { break }
      if line.isComment, line.comment.hasPrefix("@name") {
        let value = line.comment.dropFirst("@name".count)
        name = String(value.drop { $0 == " " || $0 == "=" || $0 == "\t" })
      }
      rest = rest.dropFirst()
    }
    return name
  }

  /// A method, a target and perhaps a version; a target alone is a GET. Editors take small letters too.
  private static func split(_ line: String) -> (method: String, target: String) {
    var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    if words.count > 1, words.last?.hasPrefix("HTTP/") ?? false { words.removeLast() }
    let hasMethod =
      words.count > 1 && words[0].utf8.allSatisfy { (0x41...0x5A).contains($0 & ~0x20) }
    let method = hasMethod ? words.removeFirst().uppercased() : "GET"
    return (method, words.joined(separator: " "))
  }

  private static func headers(
    _ rest: inout ArraySlice<HTTPFileLine>, _ variables: HTTPFileVariables
  ) -> (headers: [(name: String, value: String)], bad: Int?) {
    var headers: [(name: String, value: String)] = []
    var bad: Int?
    while let line = rest.first, !line.isBlank, !line.isResponseHandler {
      rest = rest.dropFirst()
      if line.isComment { continue }
      guard let colon = line.text.firstIndex(of: ":"), !line.trimmed.hasPrefix("{") else {
        bad = bad ?? line.number
        continue
      }
      let value = String(line.text[line.text.index(after: colon)...]).trimmingBlanks
      let name = line.text[..<colon].lowercased()
      if let value = variables.header(value, isEntityTag: name == "if-match") {
        headers.append((name, value))
      }
    }
    return (headers, bad)
  }

  private static func body(_ rest: ArraySlice<HTTPFileLine>) -> Body {
    var lines = rest.prefix { !$0.isResponseHandler }
    lines = lines.drop { $0.isBlank }
    while let last = lines.last, last.isBlank || (last.isComment && !last.isIndented) {
      lines.removeLast()
    }
    guard let first = lines.first, let last = lines.last else { return .none }
    if first.trimmed.hasPrefix("<") {
      let fillsIn = first.trimmed.hasPrefix("<@")
      let words = first.trimmed.split(separator: " ", maxSplits: 1)
      return .file(words.count == 2 ? String(words[1]).trimmingBlanks : "", fillsIn: fillsIn)
    }
    return .inline(first.range.lowerBound..<last.range.upperBound)
  }
}
