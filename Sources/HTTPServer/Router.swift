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
    let path: String
    let pattern: PathPattern
    let handler: Handler
  }

  private var routes: [Route] = []

  /// A router without routes.
  public init() {}

  /// Adds a route.
  ///
  /// - Parameter path: such as `/codes/{code}`; letter case does not matter, nor does a slash at the end.
  public mutating func add(_ method: String, _ path: String, _ handler: Handler) {
    routes.append(
      Route(method: method, path: path, pattern: PathPattern(path), handler: handler))
  }

  /// All routes, as they were added.
  public var all: [(method: String, path: String)] { routes.map { ($0.method, $0.path) } }

  /// HEAD is answered as GET is.
  public func match(_ method: String, _ path: String) -> Match {
    let path = PathPattern.path(of: path)
    let wanted = method == "HEAD" ? "GET" : method
    var others: [String] = []
    for route in routes {
      guard let match = route.pattern.match(path) else { continue }
      if route.method == wanted { return .found(route.handler, parameter: match.parameter) }
      others.append(route.method)
    }
    if others.contains("GET") { others.append("HEAD") }
    return others.isEmpty ? .unknown : .otherMethods(others)
  }
}
