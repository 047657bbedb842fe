/// A media type (RFC 9110, section 8.3), as far as it matters here.
struct MediaType {
  private let name: String
  private let isUTF8: Bool

  /// - Parameter field: the value of Content-Type; nil counts as JSON.
  init(_ field: String?) {
    guard let field, field != "application/json" else {
      (name, isUTF8) = ("application/json", true)
      return
    }
    let parts = field.lowercased().split(separator: ";").map {
      $0.filter { $0 != " " && $0 != "\t" }
    }
    name = parts.first ?? ""
    let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }
    let value = charset?.dropFirst("charset=".count).filter { $0 != "\"" }
    isUTF8 = value == nil || value == "utf-8" || value == "us-ascii"
  }

  /// Whether it is JSON in UTF-8.
  var isJSON: Bool {
    let isNamedJSON = name == "application/json" || name == "text/json"
    return isUTF8 && (isNamedJSON || (name.hasPrefix("application/") && name.hasSuffix("+json")))
  }

  /// Whether it is JSON Lines in UTF-8.
  var isJSONLines: Bool {
    isUTF8 && (name == "application/x-ndjson" || name == "application/jsonl")
  }
}
