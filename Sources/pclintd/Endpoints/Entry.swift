internal import HTTPServer

/// `GET /codes/{code}` and `GET /rules/{id}`: one of several documents, by its name.
final class Entry: Endpoint {
  let label: String
  private let entries: [String: [UInt8]]
  private let nearest: @Sendable (String) -> String

  /// - Parameter nearest: what to say of a name that is not there.
  init(
    _ label: String, _ entries: [String: [UInt8]], nearest: @escaping @Sendable (String) -> String
  ) {
    self.label = label
    self.entries = entries
    self.nearest = nearest
  }

  func answer(to exchange: Exchange) -> Response {
    let name = exchange.parameter ?? ""
    guard let body = entries[name] else {
      return Response(Problem(404, nearest(name)), to: exchange)
    }
    return Response(body: body)
  }
}
