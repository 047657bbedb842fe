internal import JSONText

/// A method and a path with names in braces: `POST /v1/customers/{customerId}/carts`.
public struct RequestTarget: Sendable, CustomStringConvertible {
  /// In upper case.
  public let method: String
  /// As Microsoft's page prints it, with `/v1` in front.
  public let path: String
  /// The names in braces, in order.
  public let parameterNames: [String]
  private let segments: [String]

  /// - Parameter text: a method, one blank, and a path.
  init?(_ text: String) {
    let words = text.parts(separatedBy: UInt8(ascii: " "))
    guard words.count == 2, words[1].hasPrefix("/") else { return nil }
    method = words[0].uppercased()
    path = words[1]
    segments = path.parts(separatedBy: UInt8(ascii: "/"))
    parameterNames = segments.filter(\.isName).map { String($0.dropFirst().dropLast()) }
  }

  /// The method, a blank and the path.
  public var description: String { "\(method) \(path)" }

  /// The values of the parameters where a concrete method and path are this target; else nil.
  ///
  /// Fixed segments match without regard to case, as ASP.NET routes do.
  func parameters(method: String, segments given: PathSegments) -> [String: String]? {
    guard given.values.count == segments.count, method == self.method else { return nil }
    for (pattern, value) in zip(segments, given.values) where !pattern.isName {
      guard value.utf8.count == pattern.utf8.count else { return nil }
      for (a, b) in zip(pattern.utf8, value.utf8) where a.asciiLowercased != b.asciiLowercased {
        return nil
      }
    }
    let pairs = zip(segments, given.values).filter(\.0.isName)
    return parameters(pairs.map { String($0.1) })
  }

  /// The parameters by their names; a name in braces, as `{customerId}`, is an id that is not known: it has no value.
  ///
  /// - Parameter values: the segments of a path that stand for `parameterNames`, percent signs as they came.
  public func parameters(_ values: [String]) -> [String: String] {
    guard !values.isEmpty else { return [:] }
    var parameters: [String: String] = [:]
    for (name, value) in zip(parameterNames, values) {
      let text = value.percentDecoded
      if !text.isPlaceholder { parameters[name] = text }
    }
    return parameters
  }
}

/// The segments of a concrete path; scheme, host, query and a slash at the end are none.
struct PathSegments {
  let values: [Substring]

  init(_ path: String) {
    var rest = path.utf8[...]
    let slash = UInt8(ascii: "/")
    for scheme in ["https://", "http://"] {
      let start = rest.prefix(scheme.utf8.count)
      if start.elementsEqual(scheme.utf8, by: { $0.asciiLowercased == $1 }) {
        rest = rest.dropFirst(scheme.utf8.count).drop { $0 != slash }
      }
    }
    let withoutQuery = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    values = withoutQuery.split(separator: slash).map { Substring($0) }
  }
}

extension String {
  /// Whether this segment of a target stands for any other.
  fileprivate var isName: Bool { utf8.first == UInt8(ascii: "{") }
}

extension String {
  /// Whether this is a name in braces; .NET writes GUIDs in braces too.
  fileprivate var isPlaceholder: Bool {
    guard utf8.first == UInt8(ascii: "{"), utf8.last == UInt8(ascii: "}") else { return false }
    var text = self
    return text.withUTF8 { unsafe GUIDText(UTF8Slice($0)) == nil }
  }
}

extension String {
  /// With the characters that percent signs and two digits stand for (RFC 3986, section 2.1).
  fileprivate var percentDecoded: String {
    var rest = utf8[...]
    guard rest.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      let digits = String(rest.prefix(2)) ?? ""
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let decoded = UInt8(digits, radix: 16) {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
