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

  func answer(to exchange: Exchange) throws(Problem) -> Response {
    let name = exchange.parameters.first ?? ""
    guard let body = entries[name] else { throw Problem(404, nearest(name)) }
    return Response(body: body)
  }
}
