internal import PartnerCenterLint

/// One request of a `.http` file on its way to the linter.
struct HTTPFileItem {
  private let message: HTTPFileMessage
  private let source: SourceText
  private let variables: HTTPFileVariables
  /// The how-manieth it is among those with the same key.
  var number = 1

  init(_ message: HTTPFileMessage, source: SourceText, variables: HTTPFileVariables) {
    self.message = message
    self.source = source
    self.variables = variables
  }

  /// What the request is called, or where it goes.
  var key: String { message.name ?? "\(message.method) \(path)" }

  /// - Parameter read: reads a file that the request names as its body.
  func found(reading read: (String) -> Result<SourceText, InputError>) -> FoundItem {
    if let line = message.badHeader {
      return .fault(
        .malformed(
          place: "\(source.name):\(line)",
          reason:
            "a header such as \"Accept: application/json\" is expected here, or a blank line before the body"
        ))
    }
    if message.headers.contains(where: {
      $0.name == "content-type" && $0.value.lowercased().hasPrefix("multipart/")
    }) {
      return .skipped(line: message.line, "\(message.method) \(path), whose body is multipart")
    }
    switch message.body {
    case .none:
      let place = message.start..<message.start
      return .request(request(in: source, place, fillsIn: false))
    case .inline(let range): return .request(request(in: source, range, fillsIn: true))
    case .file(let name, let fillsIn):
      switch read(name) {
      case .failure(let error):
        return .fault(.malformed(place: "\(source.name):\(message.line)", reason: "\(error)"))
      case .success(let file):
        return .request(request(in: file, 0..<file.bytes.count, fillsIn: fillsIn))
      }
    }
  }

  private func request(in text: SourceText, _ range: Range<Int>, fillsIn: Bool) -> FoundRequest {
    let body = HTTPFileBody(range, of: text, fillsIn ? variables : nil)
    let label = RequestLabel(
      file: text === source ? nil : source.name, line: message.line, name: message.name,
      method: message.method, path: path, key: number == 1 ? key : "\(key) \(number)")
    return FoundRequest(
      source: text, label: label,
      request: Request(
        body: body.bytes, method: message.method, path: path, headers: Headers(message.headers)),
      map: body.map)
  }

  /// The path without the host.
  ///
  /// A host that a variable of the environment holds, such as `{{baseUrl}}`, may or may not end in `/v1`.
  private var path: String {
    let target = message.target
    guard target.hasPrefix("{"), let end = target.firstIndex(of: "}") else { return target }
    let rest = target[target.index(after: end)...]
    // A variable that is the whole target may be any.
    if rest.isEmpty { return target }
    return rest.hasPrefix("/v1/") ? String(rest) : "/v1" + rest
  }
}
