/// A method and a path with names in braces: `POST /v1/customers/{customerId}/carts`.
public struct RequestTarget: Sendable, CustomStringConvertible {
  /// In upper case.
  public let method: String
  /// As Microsoft's page prints it, with `/v1` in front.
  public let path: String
  private let segments: [Substring]

  /// - Parameter text: a method, one blank, and a path.
  init?(_ text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    guard words.count == 2, words[1].hasPrefix("/") else { return nil }
    method = words[0].uppercased()
    path = String(words[1])
    segments = words[1].utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  public var description: String { "\(method) \(path)" }

  /// The names in braces, in order.
  public var parameterNames: [String] {
    segments.filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }

  /// The values of the parameters where a concrete method and path are this target; else nil.
  ///
  /// Scheme, host, query and a slash at the end do not matter; fixed segments match without regard
  /// to case, as ASP.NET routes do. A segment in braces, as `{customerId}`, is an id that is not known: it has
  /// no value.
  func parameters(method: String, path: String) -> [String: String]? {
    guard method.uppercased() == self.method else { return nil }
    let given = RequestTarget.segments(ofPath: path)
    guard given.count == segments.count else { return nil }
    var values: [String: String] = [:]
    for (pattern, value) in zip(segments, given) {
      if pattern.hasPrefix("{") {
        if value.hasPrefix("{"), value.hasSuffix("}") { continue }
        values[String(pattern.dropFirst().dropLast())] = String(value)
      } else if pattern.lowercased() != value.lowercased() {
        return nil
      }
    }
    return values
  }

  private static func segments(ofPath path: String) -> [Substring] {
    var rest = path[...]
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count).drop { $0 != "/" }
    }
    let withoutQuery = rest.prefix { $0 != "?" && $0 != "#" }
    return withoutQuery.split(separator: "/", omittingEmptySubsequences: true)
  }
}
