/// The exit statuses of the contract.
enum ExitStatus: Int32, CaseIterable, Comparable {
  /// No request is predicted to be rejected.
  case clean = 0
  /// At least one request is predicted to be rejected.
  case rejected = 1
  /// pclint could not do its work.
  case failed = 2

  /// What it means, in help.
  var summary: String {
    switch self {
    case .clean: "no request is predicted to be rejected"
    case .rejected: "at least one is"
    case .failed: "pclint could not do its work"
    }
  }

  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }
}
