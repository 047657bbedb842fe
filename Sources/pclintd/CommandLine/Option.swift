/// The options, in the order of the help.
enum Option: String, CaseIterable {
  case listen
  case context
  case rules
  case threads
  case maxBody = "max-body"
  case maxBatch = "max-batch"
  case maxConnections = "max-connections"
  case headerTimeout = "header-timeout"
  case bodyTimeout = "body-timeout"
  case idleTimeout = "idle-timeout"
  case drainDelay = "drain-delay"
  case drainTimeout = "drain-timeout"
  case logLevel = "log-level"
  case probe
  case help
  case version

  /// What its value is, in help; nil where it takes none.
  var argument: String? {
    switch self {
    case .listen: "HOST:PORT|unix:PATH|systemd"
    case .context: "FILE"
    case .rules: "DIR"
    case .threads, .maxConnections: "NUMBER"
    case .maxBody, .maxBatch: "BYTES"
    case .headerTimeout, .bodyTimeout, .idleTimeout, .drainDelay, .drainTimeout: "SECONDS"
    case .logLevel: Log.Level.allCases.map(\.rawValue).joined(separator: "|")
    case .probe, .help, .version: nil
    }
  }

  var summary: String {
    switch self {
    case .listen: "where to listen; default: 127.0.0.1:8080, or the socket that systemd hands over"
    case .context: "what the service knows, for dry runs (JSON); read again on SIGHUP"
    case .rules: "a further directory of rules (repeatable); read again on SIGHUP"
    case .threads: "requests worked on at the same time; default: one for each processor"
    case .maxBody: "largest body, and largest line of a batch; default: 1048576"
    case .maxBatch: "largest batch; default: 16777216"
    case .maxConnections: "connections beyond these get 503, save for probes; default: 4096"
    case .headerTimeout: "until a request's header is there; default: 10"
    case .bodyTimeout: "until its body is there, and until its answer is taken; default: 30"
    case .idleTimeout: "between two requests of a connection; default: 60"
    case .drainDelay: "on SIGTERM, how long to go on accepting while /readyz says no; default: 0"
    case .drainTimeout: "on SIGTERM, how long to wait for open requests; default: 20"
    case .logLevel: "what to log; default: info, which has a line for each request"
    case .probe: "ask the sidecar that listens there whether it is ready; exit status 0 or 1"
    case .help: "print this help"
    case .version: "print the version"
    }
  }
}
