internal import CMicroHTTPD
public import JSONText

/// Why the server itself refuses a request, as RFC 9457 tells it.
public struct Problem: Error, Sendable {
  /// A place in the request's body and what is wrong there.
  public struct Place: Sendable {
    /// RFC 6901.
    public let pointer: String
    /// What is wrong there, in a sentence.
    public let detail: String

    /// A place, and the sentence about it.
    public init(pointer: String, detail: String) {
      self.pointer = pointer
      self.detail = detail
    }
  }

  /// The HTTP status.
  public let status: Int
  /// What is wrong and what to do about it, in a sentence.
  public let detail: String
  /// The places in the body that are at fault; may be empty.
  public let places: [Place]
  /// Fields such as Allow or Retry-After.
  public let fields: [Response.Field]

  /// A refusal with its status and its sentence.
  public init(
    _ status: Int, _ detail: String, places: [Place] = [], fields: [Response.Field] = []
  ) {
    self.status = status
    self.detail = detail
    self.places = places
    self.fields = fields
  }

  /// What the client gets.
  ///
  /// - Parameter id: of the request, so that it can be found in the logs.
  public func response(id: String) -> Response {
    var writer = JSONWriter()
    write(to: &writer, id: id)
    return Response(
      status: status, mediaType: "application/problem+json", body: writer.bytes, fields: fields)
  }

  /// Writes the problem as a JSON object.
  ///
  /// - Parameter line: of a batch, from 1.
  public func write(to writer: inout JSONWriter, id: String, line: Int? = nil) {
    writer.beginObject()
    writer.member("type", "about:blank")
    writer.member("title", unsafe String(cString: MHD_get_reason_phrase_for(UInt32(status))))
    writer.member("status", status)
    writer.member("detail", detail)
    writer.member("requestId", id)
    if let line { writer.member("line", line) }
    if !places.isEmpty {
      writer.name("errors")
      writer.beginArray()
      for place in places {
        writer.beginObject()
        writer.member("pointer", place.pointer)
        writer.member("detail", place.detail)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
  }
}
