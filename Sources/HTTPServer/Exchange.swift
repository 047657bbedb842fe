internal import CMicroHTTPD

/// A request and its answer. It belongs to a connection, and is used anew for the next request of that.
///
/// Always on the one thread of its connection.
@safe public final class Exchange {
  /// What becomes of the body.
  enum Plan {
    case held(any Endpoint, limit: Int)
    case refused(Problem)
  }

  /// Such as `POST`, as the client spells it.
  public internal(set) var method = ""
  /// The target without its query, percent signs as they came.
  public internal(set) var path = ""
  /// Identifies the request; it is echoed in `X-Request-Id`.
  public internal(set) var id = ""
  /// The body, where the service asked to hold it.
  public internal(set) var body: [UInt8] = []
  /// What answers it; nil where nothing does.
  public internal(set) var endpoint: (any Endpoint)?
  /// The segments of the path that stand for names in braces, for the service.
  public var parameters: [String] = []
  /// What the service wants to know again when the request is finished.
  public var notes: [(name: StaticString, value: String)] = []
  /// The value of Content-Type.
  public var mediaType: String? { head.mediaType }
  /// Whether there is a body, or there may be one.
  public var hasBody: Bool { head.hasBody }

  /// While there is no request.
  private static var unread: Plan { .refused(Problem(500, "The request was not read.")) }

  let deadline: Deadline
  /// Whether the connection came when there were enough.
  let isSurplus: Bool
  /// Set while there is a request.
  var connection: OpaquePointer?
  var head = RequestHead()
  var plan = Exchange.unread
  /// Where the body is compressed.
  var inflater: Inflater?
  /// Bytes of the body that came and were not wanted.
  var discarded = 0
  /// Bytes that count as held for it.
  var held = 0
  var begun: Int64 = 0
  var answered = (status: 0, count: 0)

  init(_ deadline: Deadline, isSurplus: Bool) {
    self.deadline = deadline
    self.isSurplus = isSurplus
  }

  /// The fields of the header in their order, as the client spells them; their values have no blanks around them.
  public func fields() -> [(name: String, value: String)] {
    guard let connection = unsafe connection else { return [] }
    var fields: [(name: String, value: String)] = []
    fields.reserveCapacity(16)
    unsafe withUnsafeMutablePointer(to: &fields) { list in
      _ = unsafe MHD_get_connection_values_n(
        connection, .HEADER_KIND,
        { list, _, name, nameCount, value, valueCount in
          guard let list = unsafe list, let name = unsafe name else { return .YES }
          let field = unsafe HeaderField(name, nameCount, value, valueCount)
          unsafe list.assumingMemoryBound(to: [(name: String, value: String)].self).pointee
            .append((field.nameText, field.text))
          return .YES
        }, list)
    }
    return fields
  }

  /// Why the request line is none (RFC 9112, section 3): its method is no token, or its target neither a path nor a URI
  /// of HTTP.
  var lineRefusal: Problem? {
    guard method.utf8.allSatisfy(HeaderField.tokens.contains) else {
      return Problem(400, "The method is no token.")
    }
    let target = path.utf8
    let isTarget =
      target.first == UInt8(ascii: "/") || path == "*"
      || ["http://", "https://"].contains { path.lowercased().hasPrefix($0) }
    return isTarget ? nil : Problem(400, "The target is neither a path nor a URI of HTTP.")
  }

  /// Forgets the request; small memory is kept for the next one.
  func reset() {
    unsafe connection = nil
    body.removeAll(keepingCapacity: body.capacity <= 1 << 16)
    notes.removeAll(keepingCapacity: true)
    plan = Exchange.unread
    inflater = nil
    endpoint = nil
    parameters = []
    discarded = 0
    held = 0
    answered = (0, 0)
  }
}
