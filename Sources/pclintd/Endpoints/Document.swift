internal import HTTPServer

/// `GET` of something that is the same every time.
final class Document: Endpoint {
  let label: String
  private let response: Response

  init(_ label: String, _ mediaType: StaticString, _ body: [UInt8], _ fields: [Response.Field] = [])
  {
    self.label = label
    response = Response(mediaType: mediaType, body: body, fields: fields).compressed()
  }

  func answer(to exchange: Exchange) -> Response { response }
}
