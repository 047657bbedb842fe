internal import PartnerCenterLint

/// Why the sidecar cannot do what it was asked: facts; `description` has the words.
enum ConfigurationError: Error {
  case unknownOption(String)
  case unexpectedWord(String)
  case missingValue(Option)
  case needlessValue(Option)
  case outOfRange(Option, String, ClosedRange<Int>)
  case unknownLevel(String)
  case unusable(path: String, reason: String)
}

extension ConfigurationError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownOption(let word):
      "unknown option \"\(word)\"\(ConfigurationError.nearest(word)); \"pclintd --help\" lists them"
    case .unexpectedWord(let word):
      "unexpected argument \"\(word)\"; the sidecar takes options only, \"pclintd --help\" lists them"
    case .missingValue(let option): "the option --\(option.rawValue) needs a value"
    case .needlessValue(let option): "the option --\(option.rawValue) takes no value"
    case .outOfRange(let option, let text, let range):
      "--\(option.rawValue) is a whole number from \(range.lowerBound) to \(range.upperBound), not \"\(text)\""
    case .unknownLevel(let text):
      "--log-level is one of \(Log.Level.allCases.map(\.rawValue).joined(separator: ", ")), not \"\(text)\""
    case .unusable(let path, let reason): "\(path): \(reason)"
    }
  }

  private static func nearest(_ word: String) -> String {
    let known = Option.allCases.map { "--\($0.rawValue)" }
    return suggestion(for: word, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
