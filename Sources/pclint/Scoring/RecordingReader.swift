internal import JSONText
internal import PartnerCenterLint

/// Reads recordings: HAR files, and JSON Lines of `{"request", "response", "context", "now"}`.
struct RecordingReader {
  private static let keys = ["request", "response", "operation", "context", "now"]

  /// A recording, or why there is none in a place.
  typealias Item = Result<Recording, InputError>

  static func recordings(_ path: InputPath) throws(InputError) -> [Item] {
    let file = try RequestFile(path)
    switch path.kind {
    case .archive:
      return try HTTPArchive(file.source).exchanges.compactMap { exchange in
        exchange.answer.map { answer in
          Item { () throws(InputError) in try recording(exchange, answer, in: file.source) }
        }
      }
    case .lines:
      return file.lines.lines.filter { $0.text.bytes.contains { $0 > 0x20 } }.map { line in
        Item { () throws(InputError) in try recording(line.text, line: line.number) }
      }
    case .body, .http:
      throw .malformed(
        place: path.name, reason: "recordings are .har files or .jsonl files of {request, response}"
      )
    }
  }

  private static func recording(
    _ exchange: HTTPExchange, _ answer: HTTPExchange.Answer, in source: SourceText
  ) throws(InputError) -> Recording {
    let found = try exchange.request(
      in: source, key: "\(exchange.method) \(exchange.url)")
    guard let bytes = answer.content.map({ $0.bytes }) ?? [] else {
      throw .malformed(
        place: "\(source.name):\(exchange.line)",
        reason: "the answer's text is not the base64 that it is said to be")
    }
    return Recording(found: found, answer: .init(status: answer.status, body: bytes))
  }

  private static func recording(
    _ source: SourceText, line: Int
  ) throws(InputError) -> Recording {
    let fail = { (reason: String) in
      InputError.malformed(place: "\(source.name):\(line)", reason: reason)
    }
    let document = JSONDocument(source.bytes)
    guard let root = document.root, document.kind(of: root) == .object else {
      throw fail("the line has to be a JSON object")
    }
    var envelope = JSONWriter()
    envelope.beginObject()
    var answer: Recording.Answer?
    for member in document.children(of: root) {
      let name = document.name(of: member).map { String($0) } ?? ""
      guard keys.contains(name) else {
        let near = suggestion(for: name, among: keys).map { "; did you mean \"\($0)\"?" } ?? ""
        throw fail("unknown member \"\(name)\"\(near)")
      }
      if name == "response" {
        answer = response(member, of: document)
      } else {
        envelope.name(name)
        envelope.value(member, of: document)
      }
    }
    envelope.endObject()
    guard let answer else {
      throw fail("it has no \"response\" such as {\"status\": 400, \"body\": {…}}")
    }
    // The request without its answer is an envelope; a body keeps its text where it is a string.
    let text = SourceText(
      name: source.name, bytes: envelope.bytes, origin: TextOrigin(offset: 0, line: line))
    switch EnvelopeLine(text, line: line).item {
    case .request(let found): return Recording(found: found, answer: answer)
    case .fault(let error): throw error
    default: throw fail("it has no \"request\"")
    }
  }

  private static func response(_ node: NodeID, of document: JSONDocument) -> Recording.Answer? {
    let number = document.member(named: "status", of: node).flatMap { document.integer(of: $0) }
    guard let status = number, (100..<600).contains(status) else { return nil }
    var bytes: [UInt8] = []
    if let body = document.member(named: "body", of: node) {
      if document.kind(of: body) == .string {
        bytes = unsafe Array(document.text(of: body).bytes)
      } else {
        var writer = JSONWriter()
        writer.value(body, of: document)
        bytes = writer.bytes
      }
    }
    return Recording.Answer(status: Int(status), body: bytes)
  }
}
