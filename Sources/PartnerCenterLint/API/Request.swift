/// A request that is about to be sent to Partner Center.
public struct Request: Sendable {
  /// The body as it goes over the wire, in UTF-8; it may be no JSON at all.
  public var body: [UInt8]
  /// The contract's name of the operation, such as `cart-create`; nil to derive it.
  public var operation: String?
  /// The HTTP method, such as `POST`; nil where only the operation is known.
  public var method: String?
  /// The path, such as `/v1/customers/3b5c…/carts`; a whole URL will do.
  public var path: String?
  /// The ids in the path by the names that the operation's target gives them, from who has taken the path apart;
  /// they count where `operation` is given too. Nil to derive them.
  public var parameters: [String: String]?
  /// The header fields; empty where nothing is known about them.
  public var headers: Headers

  /// - Parameters:
  ///   - body: UTF-8.
  ///   - operation: wins over method and path; without either the body's shape decides.
  ///   - method: given together with `path`.
  ///   - path: gives the operation and the ids that stand in it.
  ///   - headers: as they go over the wire.
  public init(
    body: [UInt8], operation: String? = nil, method: String? = nil, path: String? = nil,
    headers: Headers = Headers()
  ) {
    self.body = body
    self.operation = operation
    self.method = method
    self.path = path
    self.headers = headers
  }
}
