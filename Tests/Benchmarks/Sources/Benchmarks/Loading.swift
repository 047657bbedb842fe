import PartnerCenterLint

/// What it takes to get ready, in a fresh process.
enum Loading {
  /// Makes a linter and lints one request of one operation: what a command does.
  static func operation(_ name: String, bodies: String) throws -> Int {
    let body = Array(try File.bytes(bodies).prefix { $0 != 0 })
    let start = Stopwatch.now
    let report = try Linter().lint(Request(body: body, operation: name))
    let elapsed = Stopwatch.now - start
    return report.operation == name ? elapsed : 0
  }

  /// Makes a linter and compiles and checks every rule of every operation.
  static func everything() throws -> Int {
    let start = Stopwatch.now
    try Linter().validate()
    return Stopwatch.now - start
  }
}
