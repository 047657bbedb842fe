/// What is to be done with the body of a request.
public enum Intake {
  /// It is held whole, up to so many bytes, for `Endpoint.answer(to:)`; 413 beyond.
  case held(limit: Int)
  /// It is handed on piece by piece, as it comes.
  case pieces(any BodyReader)
  /// It is not wanted.
  case refused(Problem)
}

/// Takes a body piece by piece.
public protocol BodyReader: AnyObject {
  /// Bytes that it keeps in memory; they count towards `Limits.heldBodies`, beyond which it is dropped.
  var held: Int { get }
  /// Takes the next bytes.
  ///
  /// - Throws: why no further ones are wanted.
  func take(_ piece: UnsafeRawBufferPointer) throws(Problem)
  /// The answer to the whole.
  func finish() -> Response
}
