/// Makes the body of an answer part by part, while it is sent: it may be larger than the memory.
///
/// Always asked on the one thread of its connection.
public protocol BodyStream: AnyObject, Sendable {
  /// The next bytes, at least one; nil where there are no more.
  func next() -> [UInt8]?
}
