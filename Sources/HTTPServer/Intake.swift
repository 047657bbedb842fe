/// What is to be done with the body of a request.
public enum Intake {
  /// It is held whole, up to so many bytes, for `Endpoint.answer(to:)`; 413 beyond.
  case held(limit: Int)
  /// It is not wanted.
  case refused(Problem)
}
