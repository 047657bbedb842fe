internal import PartnerCenterLint

/// A request that was sent, and the answer that came.
struct HTTPExchange: Sendable {
  struct Answer: Sendable {
    let status: Int
    let body: [UInt8]
  }

  /// Where in the file it begins: the line from 1, and bytes.
  let line: Int, start: Int
  let method: String
  let url: String
  let headers: Headers
  /// The body, and where in the file the string stands that holds it.
  let body: (bytes: [UInt8], range: Range<Int>)?
  let answer: Answer?

  /// The request as one of a file's.
  func request(in source: SourceText, key: String) -> FoundRequest {
    let map =
      body.map { SourceMap(string: $0.range, in: source.bytes) }
      ?? SourceMap(verbatim: start..<start)
    return FoundRequest(
      source: source,
      label: RequestLabel(line: line, method: method, path: url, key: key),
      request: Request(body: body?.bytes ?? [], method: method, path: url, headers: headers),
      map: map)
  }
}
