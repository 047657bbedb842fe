/// The answer to a request.
public struct Response: Sendable {
  /// A header field of an answer. Control characters in a value are not sent: the library refuses such fields.
  public typealias Field = (name: StaticString, value: String)

  /// The HTTP status.
  public var status: Int
  /// The value of Content-Type.
  public var mediaType: StaticString
  /// The bytes after the header; may be empty.
  public var body: [UInt8]
  /// The body in the content coding gzip, where it has been made beforehand.
  private(set) var compressedBody: [UInt8]?
  /// Makes the body in place of `body`.
  private(set) var stream: (any BodyStream)?
  /// Fields beside Content-Type and Content-Length.
  public var fields: [Field]
  /// Whether the connection is closed behind it.
  public var isLast = false

  /// Whether HTTP knows such an answer: its status is a final one, and a body may follow it (RFC 9110, section 15).
  var isSendable: Bool {
    200...999 ~= status && (body.isEmpty || (status != 204 && status != 304))
  }

  /// An answer to be sent; `fields` are those beside Content-Type and Content-Length.
  public init(
    status: Int = 200, mediaType: StaticString = "application/json", body: [UInt8],
    fields: [Field] = []
  ) {
    self.status = status
    self.mediaType = mediaType
    self.body = body
    self.fields = fields
  }

  /// A successful answer whose body is made while it is sent; no Content-Length tells its end.
  public init(mediaType: StaticString, stream: any BodyStream) {
    self.init(mediaType: mediaType, body: [])
    self.stream = stream
  }

  /// The same with its body compressed once for all who want it so; for answers that are given again and again.
  public func compressed() -> Response {
    var response = self
    if isWorthCompressing { response.compressedBody = Gzip.compress(body, .thorough) }
    return response
  }

  var isWorthCompressing: Bool { body.count >= Gzip.worthwhile }

  /// The same as it is sent to a client: compressed where that is wanted and worth it.
  func coded(asGzip isWanted: Bool) -> Response {
    guard isWorthCompressing else { return self }
    var response = self
    response.fields.append(("Vary", "Accept-Encoding"))
    guard isWanted, let bytes = compressedBody ?? Gzip.compress(body, .quick) else {
      return response
    }
    response.body = bytes
    response.fields.append(("Content-Encoding", "gzip"))
    return response
  }
}
