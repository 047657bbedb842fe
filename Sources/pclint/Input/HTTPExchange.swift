internal import PartnerCenterLint

/// A request that was sent, and the answer that came.
struct HTTPExchange: Sendable {
  struct Answer: Sendable {
    let status: Int
    /// Nil where no body was recorded.
    let content: Content?
  }

  /// A body as it was recorded.
  struct Content: Sendable {
    /// Nil where it was to be base64, and is none.
    let bytes: [UInt8]?
    /// Whether the file has it in base64.
    let isEncoded: Bool
    /// Where in the file the string stands that holds it.
    let range: Range<Int>
  }

  /// Where in the file it begins: the line from 1, and bytes.
  let line: Int, start: Int
  let method: String
  let url: String
  let headers: Headers
  /// Nil where none was recorded.
  let body: Content?
  let answer: Answer?

  /// The request as one of a file's.
  func request(in source: SourceText, key: String) throws(InputError) -> FoundRequest {
    if let body, body.bytes == nil {
      throw .malformed(
        place: "\(source.name):\(line)",
        reason: "the request's text is not the base64 that it is said to be")
    }
    var found = FoundRequest(
      source: source,
      label: RequestLabel(line: line, method: method, path: url, key: key),
      request: Request(
        body: body?.bytes ?? [], method: method, path: url, headers: headers),
      map: map(source))
    found.isRecorded = true
    return found
  }

  /// Of base64 only the whole has a place.
  private func map(_ source: SourceText) -> SourceMap {
    guard let body else { return SourceMap(verbatim: start..<start) }
    guard body.isEncoded else { return SourceMap(string: body.range, in: source.bytes) }
    var map = SourceMap()
    map.append(source: body.range, count: body.bytes?.count ?? 0)
    return map
  }
}
