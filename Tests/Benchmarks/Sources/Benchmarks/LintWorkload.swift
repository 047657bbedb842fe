import PartnerCenterLint

/// Bytes to reports: every body of a file, which NULs part.
final class LintWorkload: Workload {
  private let linter: Linter
  private let requests: [Request]
  private let contextBytes: [UInt8]?
  private let context: Context?
  private let now = Moment("2024-03-05T10:00:00Z")

  /// - Parameter readsContext: whether a pass reads the context anew.
  init(_ operation: String, _ bodies: String, _ context: String, readsContext: Bool) throws {
    let linter = try Linter()
    self.linter = linter
    requests = try File.bytes(bodies).split(separator: 0).map {
      Request(body: Array($0), operation: operation)
    }
    let bytes = context == "-" ? nil : try File.bytes(context)
    contextBytes = readsContext ? bytes : nil
    self.context = try bytes.map { try linter.context($0) }
  }

  /// The findings of error level in all bodies together.
  func errors() throws -> Int {
    try requests.reduce(0) { sum, request in
      let findings = try linter.lint(request, context: context, now: now).findings
      return sum + findings.count { $0.severity == .error }
    }
  }

  func pass() throws {
    let context = try contextBytes.map { try linter.context($0) } ?? context
    for request in requests {
      // The findings are counted, so that no report is optimised away.
      sink &+= try linter.lint(request, context: context, now: now).findings.count
    }
  }

  private var sink = 0
}
