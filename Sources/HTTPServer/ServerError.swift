/// Why the server cannot listen.
public enum ServerError: Error, Sendable {
  /// Not of the form `HOST:PORT`, `unix:PATH` or `systemd`.
  case malformedAddress(String)
  /// The host has no address.
  case unknownHost(String, reason: String)
  /// The system refuses.
  case listening(String, reason: String)
  /// systemd has handed over no socket.
  case noInheritedSocket
  /// What systemd has handed over is no stream socket that listens.
  case unusableInheritedSocket
  /// The library starts no threads.
  case notStarted
}

extension ServerError: CustomStringConvertible {
  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .malformedAddress(let text):
      "--listen is HOST:PORT, unix:PATH or systemd, not \"\(text)\""
    case .unknownHost(let host, let reason): "the host \"\(host)\" is not known: \(reason)"
    case .listening(let address, let reason): "cannot listen on \(address): \(reason)"
    case .noInheritedSocket:
      "--listen systemd needs a socket from systemd (LISTEN_PID and LISTEN_FDS are not set for this process)"
    case .unusableInheritedSocket:
      "--listen systemd needs a stream socket that listens (Accept=no); descriptor 3 is none"
    case .notStarted: "the HTTP library could not start its threads"
    }
  }
}
