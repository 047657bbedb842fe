/// Finds what answers a method and a path.
public struct Router<Handler: Sendable>: Sendable {
  /// What a method and a path lead to.
  public enum Match: Sendable {
    /// The handler, and the segment of the path that stands for the last name in braces.
    case found(Handler, parameter: Substring?)
    /// The path is known with these methods.
    case otherMethods([String])
    case unknown
  }

  private struct Route: Sendable {
    let method: String
    let segments: [Substring]
    let handler: Handler
  }

  /// By number of segments.
  private var routes: [[Route]] = []

  public init() {}

  /// Adds a route.
  ///
  /// - Parameter path: such as `/codes/{code}`; letter case does not matter, nor does a slash at the end.
  public mutating func add(_ method: String, _ path: String, _ handler: Handler) {
    let segments = path.split(separator: "/")
    while routes.count <= segments.count { routes.append([]) }
    routes[segments.count].append(Route(method: method, segments: segments, handler: handler))
  }

  /// All routes, as they were added.
  public var all: [(method: String, path: String)] {
    routes.joined().map { ($0.method, "/" + $0.segments.joined(separator: "/")) }
  }

  /// HEAD is answered as GET is.
  public func match(_ method: String, _ path: String) -> Match {
    let segments = Router.path(path).split(separator: "/")
    guard segments.count < routes.count else { return .unknown }
    let wanted = method == "HEAD" ? "GET" : method
    var others: [String] = []
    for route in routes[segments.count] where Router.fits(route.segments, segments) {
      if route.method == wanted {
        let named = route.segments.lastIndex { $0.utf8.first == UInt8(ascii: "{") }
        return .found(route.handler, parameter: named.map { segments[$0] })
      }
      others.append(route.method)
    }
    if others.contains("GET") { others.append("HEAD") }
    return others.isEmpty ? .unknown : .otherMethods(others)
  }

  /// What follows the authority of a target in absolute form (RFC 9112, section 3.2.2).
  private static func path(_ target: String) -> Substring {
    guard target.utf8.first != UInt8(ascii: "/"), let colon = target.firstIndex(of: ":") else {
      return target[...]
    }
    return target[colon...].dropFirst().drop { $0 == "/" }.drop { $0 != "/" }
  }

  private static func fits(_ pattern: [Substring], _ segments: [Substring]) -> Bool {
    for (part, segment) in zip(pattern, segments) {
      if part.utf8.first == UInt8(ascii: "{") { continue }
      guard part.utf8.count == segment.utf8.count else { return false }
      for (a, b) in zip(part.utf8, segment.utf8) where a != b {
        // Letters differ in this bit; other bytes that do are not equal.
        guard a ^ b == 0x20, 0x61...0x7A ~= a | 0x20 else { return false }
      }
    }
    return true
  }
}
