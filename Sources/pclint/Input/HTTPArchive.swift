internal import JSONText
internal import PartnerCenterLint

/// A HAR file: what a browser or a proxy recorded (<http://www.softwareishard.com/blog/har-12-spec/>).
struct HTTPArchive {
  private let source: SourceText
  private let document: JSONDocument
  private let entries: [NodeID]

  init(_ source: SourceText) throws(InputError) {
    self.source = source
    document = JSONDocument(source.bytes)
    if let fault = document.faults.first(where: { $0.acceptance == .refused }) {
      let position = source.position(of: fault.range.lowerBound)
      throw .malformed(
        place: "\(source.name):\(position.line):\(position.column)",
        reason: fault.kind.description)
    }
    let log = document.root.flatMap { [document] in document.member(named: "log", of: $0) }
    guard let list = log.flatMap({ [document] in document.member(named: "entries", of: $0) }),
      document.kind(of: list) == .array
    else {
      throw .malformed(
        place: source.name, reason: "this is no HAR file: it has no list \"log.entries\"")
    }
    entries = document.children(of: list)
  }

  /// The requests, in the order of the file.
  var items: [FoundItem] {
    var counts: [String: Int] = [:]
    return exchanges.map { exchange in
      let key = "\(exchange.method) \(exchange.url)"
      counts[key, default: 0] += 1
      let number = counts[key, default: 1]
      do throws(InputError) {
        return .request(
          try exchange.request(in: source, key: number == 1 ? key : "\(key) \(number)"))
      } catch {
        return .fault(error)
      }
    }
  }

  /// Requests with the answers that came.
  var exchanges: [HTTPExchange] {
    entries.compactMap { entry in
      guard let request = document.member(named: "request", of: entry),
        let method = text("method", of: request), let url = text("url", of: request)
      else { return nil }
      let start = document.range(of: request).lowerBound
      return HTTPExchange(
        line: source.position(of: start).line, start: start, method: method, url: url,
        headers: headers(of: request),
        body: document.member(named: "postData", of: request).flatMap(content),
        answer: answer(of: entry))
    }
  }

  private func headers(of request: NodeID) -> Headers {
    let list = document.member(named: "headers", of: request).map(document.children) ?? []
    return Headers(
      list.compactMap { field in
        guard let name = text("name", of: field), let value = text("value", of: field) else {
          return nil
        }
        return (name: name, value: value)
      })
  }

  private func answer(of entry: NodeID) -> HTTPExchange.Answer? {
    guard let response = document.member(named: "response", of: entry),
      let status = document.member(named: "status", of: response).flatMap(document.integer)
    else { return nil }
    return HTTPExchange.Answer(
      status: Int(status), content: document.member(named: "content", of: response).flatMap(content)
    )
  }

  /// The text of a body, which an `encoding` may stand beside; nil where none was recorded.
  private func content(of object: NodeID) -> HTTPExchange.Content? {
    guard let node = document.member(named: "text", of: object),
      document.kind(of: node) == .string
    else { return nil }
    let (bytes, range) = (unsafe Array(document.text(of: node).bytes), document.range(of: node))
    guard text("encoding", of: object)?.lowercased() == "base64" else {
      return HTTPExchange.Content(bytes: bytes, isEncoded: false, range: range)
    }
    return HTTPExchange.Content(bytes: Base64.decoded(bytes), isEncoded: true, range: range)
  }

  private func text(_ name: String, of object: NodeID) -> String? {
    document.member(named: name, of: object).map { String(document.text(of: $0)) }
  }
}

extension JSONDocument {
  /// The members of an object or the elements of an array.
  func children(of node: NodeID) -> [NodeID] {
    Array(
      sequence(first: firstChild(of: node)) { $0.map { self.next(after: $0) } ?? nil }.prefix {
        $0 != nil
      }.compactMap { $0 })
  }
}
