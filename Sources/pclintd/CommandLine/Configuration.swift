internal import HTTPServer
internal import SystemCalls

/// What the options say.
struct Configuration: Sendable {
  let address: Address
  let context: String?
  let rules: [String]
  let threads: Int
  let bodies: BodyLimits
  let limits: Limits
  /// Seconds.
  let drainDelay: Int, drainTimeout: Int
  let logLevel: Log.Level

  init(_ arguments: Arguments) throws {
    address = try Configuration.address(arguments[.listen])
    context = arguments[.context]
    rules = arguments.all(.rules)
    threads = try arguments.number(.threads, default: SystemThread.processorCount, 1...256)
    let most = 1 << 30
    bodies = BodyLimits(
      body: try arguments.number(.maxBody, default: 1 << 20, 1...most),
      batch: try arguments.number(.maxBatch, default: 16 << 20, 1...most))
    var limits = Limits()
    limits.connections = try arguments.number(.maxConnections, default: 4096, 1...100_000)
    limits.headerSeconds = try arguments.number(.headerTimeout, default: 10, 1...3600)
    limits.bodySeconds = try arguments.number(.bodyTimeout, default: 30, 1...3600)
    limits.idleSeconds = try arguments.number(.idleTimeout, default: 60, 1...3600)
    // Two of the largest bodies must fit.
    limits.heldBodies = max(limits.heldBodies, 2 * (bodies.body + bodies.batch))
    self.limits = limits
    drainDelay = try arguments.number(.drainDelay, default: 0, 0...3600)
    drainTimeout = try arguments.number(.drainTimeout, default: 20, 0...3600)
    let level = arguments[.logLevel] ?? Log.Level.info.rawValue
    guard let known = Log.Level(rawValue: level) else {
      throw ConfigurationError.unknownLevel(level)
    }
    logLevel = known
  }

  private static func address(_ text: String?) throws -> Address {
    if let text { return try Address(text) }
    return Listener.isInherited ? .inherited : .network(host: "127.0.0.1", port: 8080)
  }
}
