/// What answers requests. All of it is called on the threads of the server, and must not wait for anything.
public protocol Service: Sendable {
  /// Decides by the header alone; the body has not been read.
  func intake(of exchange: Exchange) -> Intake
  /// Answers a request whose body was to be held.
  func answer(to exchange: Exchange) -> Response
  /// Called when the answer has been sent, or the client has gone before.
  func finished(_ exchange: Exchange, _ completion: Completion)
}

/// What is to be done with the body of a request.
public enum Intake {
  /// It is held whole, up to so many bytes, for `Service.answer(to:)`; 413 beyond.
  case held(limit: Int)
  /// It is handed on piece by piece, as it comes.
  case pieces(any BodyReader)
  /// It is not wanted: this is the answer.
  case refused(Response)
}

/// Takes a body piece by piece.
public protocol BodyReader: AnyObject {
  /// Bytes that it keeps in memory; they count towards `Limits.heldBodies`, beyond which it is dropped.
  var held: Int { get }
  /// Takes the next bytes; an answer refuses all further ones.
  func take(_ piece: UnsafeRawBufferPointer) -> Response?
  /// The answer to the whole.
  func finish() -> Response
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
