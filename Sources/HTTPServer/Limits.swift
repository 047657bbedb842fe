/// What the server takes before it refuses; all times in seconds.
public struct Limits: Sendable {
  /// Connections at the same time; further ones are answered with 503, save for what is routine.
  public var connections = 4096
  /// Bytes for the header of one request and of its answer. The library keeps both in one piece of memory, which it
  /// overwrites with zeros after each request: a larger one makes each of them slower.
  public var header = 16 << 10
  /// Bytes of bodies, and of what readers keep, that are held at the same time, of all requests together.
  public var heldBodies = 64 << 20
  /// From the first byte of a connection until the header is there, however slowly it trickles.
  public var headerSeconds = 10
  /// From the header until the body is there, and again until the answer is taken, or each part of one that is made
  /// while it is sent.
  public var bodySeconds = 30
  /// Between two requests of a connection.
  public var idleSeconds = 60

  /// The limits as they are unless told otherwise.
  public init() {}
}
