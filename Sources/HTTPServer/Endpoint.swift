/// What answers the requests of one route. All of it is called on the threads of the server, and must not wait for
/// anything.
public protocol Endpoint: AnyObject, Sendable {
  /// The route, in metrics: never what a client wrote.
  var label: String { get }
  /// Whether machines ask for it all the time, to see how the server is: it is answered on surplus connections too, and
  /// logged only for who looks for a fault of the server.
  var isRoutine: Bool { get }
  /// Decides by the header alone what is to be done with the body, which has not been read.
  func intake(of exchange: Exchange) -> Intake
  /// Answers a request whose body was to be held.
  ///
  /// - Throws: why it cannot.
  func answer(to exchange: Exchange) throws(Problem) -> Response
}

extension Endpoint {
  /// Not routine, unless an endpoint says so.
  public var isRoutine: Bool { false }

  /// A route that takes no body.
  public func intake(of exchange: Exchange) -> Intake { .held(limit: 0) }
}
