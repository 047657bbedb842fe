internal import JSONText

/// A request with all that is known about it, as one JSON object: what `POST /lint` takes, and a line of JSON Lines.
///
/// ```json
/// {"request": {"method": "POST", "path": "/v1/customers", "headers": {}, "body": {}},
///  "operation": "customer-create", "context": {}, "now": "2024-03-05T10:00:00Z"}
/// ```
///
/// Every member but `request` may be left out or null, and so may those of `request`. Names are exactly these.
public struct Envelope: Sendable {
  /// Its body has the bytes of the JSON value as they stand in the envelope, or the contents of the string, or
  /// nothing. Positions of findings count from the first of these bytes.
  public let request: Request
  /// The bytes of the context, for `Linter.context(_:)`.
  public let context: [UInt8]?
  /// The moment to predict for.
  public let now: Moment?

  /// Reads an envelope.
  ///
  /// - Parameter bytes: UTF-8. Faults of the JSON text inside of the body are let through: they become findings.
  /// - Throws: `EnvelopeError` with the first thing that is wrong.
  public init(_ bytes: [UInt8]) throws(EnvelopeError) {
    let document = JSONDocument(bytes)
    try Envelope.checkSyntax(of: document)
    let outer = try EnvelopeObject(
      document.root, of: document, at: "", known: ["request", "operation", "context", "now"])
    guard let node = outer["request"] else { throw .missingRequest }
    let inner = try EnvelopeObject(
      node, of: document, at: "/request", known: ["method", "path", "headers", "body"])
    request = try Envelope.request(inner, body: bytes, operation: try outer.text("operation"))
    context = outer["context"].map { Array(bytes[document.range(of: $0)]) }
    now = try Envelope.moment(try outer.text("now"))
  }

  private static func request(
    _ object: EnvelopeObject, body bytes: [UInt8], operation: String?
  ) throws(EnvelopeError) -> Request {
    let (method, path) = (try object.text("method"), try object.text("path"))
    guard (method == nil) == (path == nil) else { throw .halfTarget(isPath: method == nil) }
    let body = object["body"].map { object.contents(of: $0, in: bytes) }
    return Request(
      body: body ?? [], operation: operation, method: method, path: path,
      headers: try object.headers("headers"))
  }

  private static func moment(_ text: String?) throws(EnvelopeError) -> Moment? {
    guard let text else { return nil }
    guard let moment = Moment(text) else { throw .noTime(text) }
    return moment
  }

  /// Refuses a text whose envelope is in doubt; what is inside of body and context is judged by others.
  private static func checkSyntax(of document: JSONDocument) throws(EnvelopeError) {
    guard !document.faults.isEmpty else { return }
    let request = document.root.flatMap { document.member(named: "request", of: $0) }
    let body = request.flatMap { document.member(named: "body", of: $0) }
    let context = document.root.flatMap { document.member(named: "context", of: $0) }
    let others = [body, context].compactMap { $0.map(document.range) }
    for fault in document.faults {
      let isDoubtful = fault.acceptance == .refused || fault.kind == .duplicateName
      guard isDoubtful, !others.contains(where: { $0.contains(fault.range.lowerBound) }) else {
        continue
      }
      throw .syntax(fault.kind, at: document.position(of: fault.range.lowerBound))
    }
  }
}
