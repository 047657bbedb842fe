/// How a body is coded (RFC 9110, section 8.4.1).
enum ContentCoding {
  case identity, gzip, unknown

  /// - Parameter field: the value of a Content-Encoding field.
  init(_ field: String) {
    switch field.lowercased() {
    case "", "identity": self = .identity
    case "gzip", "x-gzip": self = .gzip
    default: self = .unknown
    }
  }

  /// Whether a client takes gzip (RFC 9110, section 12.5.3).
  ///
  /// - Parameter field: the value of Accept-Encoding.
  static func isGzipAccepted(by field: String) -> Bool {
    var others = false
    for entry in field.lowercased().split(separator: ",") {
      let parts = entry.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      let isWanted = !parts.dropFirst().contains {
        $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0
      }
      switch parts.first {
      case "gzip", "x-gzip": return isWanted
      case "*": others = isWanted
      default: break
      }
    }
    return others
  }
}
