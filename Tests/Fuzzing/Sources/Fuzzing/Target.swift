import Glibc

/// What is given strange input.
enum Target: String, CaseIterable {
  case json, cel, rules, lint

  /// The one that the environment names.
  static let chosen = unsafe getenv("PCLINT_FUZZ").flatMap {
    Target(rawValue: unsafe String(cString: $0))
  }

  /// Tries one input. Nothing may crash, hang or break a promise; a broken one ends the process, as libFuzzer
  /// wants it.
  func run(_ input: [UInt8]) {
    switch self {
    case .json: JSONTarget.run(input)
    case .cel: CELTarget.run(input)
    case .rules: RulesTarget.run(input)
    case .lint: LintTarget.run(input)
    }
  }
}
