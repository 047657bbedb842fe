/// The exit statuses of the contract.
enum ExitStatus: Int32, Comparable {
  /// No request is predicted to be rejected.
  case clean = 0
  /// At least one request is predicted to be rejected.
  case rejected = 1
  /// pclint could not do its work.
  case failed = 2

  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }
}
