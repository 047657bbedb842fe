/// Where to listen.
public enum Address: Sendable, Equatable {
  /// A host name or address, and a port; 0 lets the system choose one.
  case network(host: String, port: UInt16)
  /// A socket in the file system.
  case path(String)
  /// The first socket that systemd hands over.
  case inherited

  /// Reads `HOST:PORT`, `[HOST]:PORT`, `unix:PATH` or `systemd`.
  public init(_ text: String) throws(ServerError) {
    if text == "systemd" {
      self = .inherited
    } else if text.hasPrefix("unix:") {
      let path = String(text.dropFirst("unix:".count))
      // As long as `sockaddr_un` has room for, with the zero at the end.
      guard 1...107 ~= path.utf8.count else { throw .malformedAddress(text) }
      self = .path(path)
    } else {
      guard let colon = text.lastIndex(of: ":"),
        let port = UInt16(text[text.index(after: colon)...])
      else { throw .malformedAddress(text) }
      var host = text[..<colon]
      if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
      guard !host.isEmpty else { throw .malformedAddress(text) }
      self = .network(host: String(host), port: port)
    }
  }
}
