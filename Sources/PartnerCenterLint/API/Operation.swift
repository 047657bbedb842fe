/// One documented call of Partner Center's API that pclint knows.
public struct Operation: Sendable {
  /// The contract's name, such as `customer-create`.
  public let name: String
  /// What the call does, in a few words.
  public let title: String
  /// The request's method and path.
  public let target: RequestTarget
  /// The documented HTTP status of success.
  public let success: Int
  /// The HTTP status of every refusal, where it is not that of the code.
  public let refusal: Int?
  /// Microsoft's page about it.
  public let documentation: String?
}
