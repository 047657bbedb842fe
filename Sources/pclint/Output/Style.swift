internal import PartnerCenterLint
internal import SystemCalls

/// Colours of a terminal (ECMA-48 SGR), or none.
struct Style {
  /// What is printed in a colour.
  enum Role: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case accepted = "1;32"
    case strong = "1"
    case faint = "2"
  }

  private let isColored: Bool

  static let plain = Style(isColored: false)
  static let colored = Style(isColored: true)

  /// Colours, unless NO_COLOR is set (<https://no-color.org>) or the terminal is dumb.
  static var automatic: Style {
    let wantsNone = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let isDumb = environment("TERM") == "dumb"
    return Style(isColored: !wantsNone && !isDumb)
  }

  func callAsFunction(_ text: String, _ role: Role) -> String {
    isColored ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Style.Role {
  init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
  }

  init(_ outcome: Prediction.Outcome) {
    self =
      switch outcome {
      case .accepted: .accepted
      case .rejected: .error
      case .undetermined: .warning
      }
  }
}
