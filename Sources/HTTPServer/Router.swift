/// Finds what answers a method and a path.
public struct Router: Sendable {
  /// What a method and a path lead to.
  public enum Match: Sendable {
    /// The endpoint, and the segments of the path that stand for the names in braces.
    case found(any Endpoint, parameters: [String])
    /// The path is known with these methods.
    case otherMethods([String])
    case unknown
  }

  private struct Route: Sendable {
    let method: String
    let path: String
    let pattern: PathPattern
    let endpoint: any Endpoint
  }

  private var routes: [Route] = []

  /// A router without routes.
  public init() {}

  /// Adds a route.
  ///
  /// - Parameter path: such as `/codes/{code}`; letter case does not matter, nor does a slash at the end.
  public mutating func add(_ method: String, _ path: String, _ endpoint: any Endpoint) {
    routes.append(
      Route(method: method, path: path, pattern: PathPattern(path), endpoint: endpoint))
  }

  /// All routes, as they were added.
  public var all: [(method: String, path: String)] { routes.map { ($0.method, $0.path) } }

  /// HEAD is answered as GET is.
  public func match(_ method: String, _ path: String) -> Match {
    var path = path
    return path.withUTF8 { unsafe match(method == "HEAD" ? "GET" : method, $0) }
  }

  private func match(_ method: String, _ path: UnsafeBufferPointer<UInt8>) -> Match {
    let start = unsafe PathPattern.start(of: path)
    var others: [String] = []
    for route in routes.indices {
      guard let names = unsafe routes[route].pattern.match(path, from: start) else { continue }
      guard routes[route].method == method else {
        others.append(routes[route].method)
        continue
      }
      let parameters = names.map { unsafe String(decoding: path[$0], as: UTF8.self) }
      return .found(routes[route].endpoint, parameters: parameters)
    }
    if others.contains("GET") { others.append("HEAD") }
    return others.isEmpty ? .unknown : .otherMethods(others)
  }
}
