/// What a server is for.
public protocol Service: Sendable {
  /// What answers a request, by its header. Called on the threads of the server; must not wait for anything.
  ///
  /// - Throws: why nothing does.
  func endpoint(for exchange: Exchange) throws(Problem) -> any Endpoint
  /// Called when the answer has been sent, or the client has gone before.
  func finished(_ exchange: Exchange, _ completion: Completion)
}

/// How a request ended.
public struct Completion: Sendable {
  /// The status of the answer.
  public let status: Int
  /// Bytes of the answer's body.
  public let count: Int
  /// From the header to the end of the answer, in nanoseconds.
  public let nanoseconds: Int64
  /// Whether the client took the whole answer.
  public let isSent: Bool
}
