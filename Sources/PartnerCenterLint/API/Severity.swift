/// What a finding means for the request.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// The service accepts the request; worth knowing.
  case note
  /// The service accepts the request, but this is hardly meant, or the documents conflict.
  case warning
  /// The service refuses the request.
  case error

  /// Notes come before warnings, warnings before errors.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
