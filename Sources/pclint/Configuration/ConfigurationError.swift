internal import PartnerCenterLint
internal import YAMLText

/// What is wrong with a configuration, and where.
struct ConfigurationError: Error, CustomStringConvertible {
  /// The facts that can be found.
  enum Fact {
    case yaml(YAMLError)
    case unknownName(String, known: [String])
    case expected(String)
    case missing(String)
    case unknownWord(String, what: String, known: [String])
    case codeForRule(String)
    case noDate(String)
    case nothingSaid
  }

  let file: String
  let mark: YAMLNode.Mark
  let fact: Fact

  var description: String { "\(file):\(mark.line):\(mark.column): \(sentence)" }

  private var sentence: String {
    switch fact {
    case .yaml(let error): error.description
    case .unknownName(let name, let known):
      "unknown name \"\(name)\"\(ConfigurationError.hint(name, known))"
    case .expected(let what): "\(what) is expected here"
    case .missing(let name): "\"\(name)\" is missing here"
    case .unknownWord(let word, let what, let known):
      "\"\(word)\" is no \(what)\(ConfigurationError.hint(word, known))"
    case .codeForRule(let code):
      "\"\(code)\" is no rule; \"pclint explain \(code)\" names the rules of an error code"
    case .noDate(let text): "\"\(text)\" is no date such as 2026-12-31"
    case .nothingSaid: "say an \"operation\" or a \"context\" for these files"
    }
  }

  private static func hint(_ word: String, _ known: [String]) -> String {
    if let near = suggestion(for: word, among: known) { return "; did you mean \"\(near)\"?" }
    return known.count > 20 ? "" : "; known are \(known.joined(separator: ", "))"
  }
}
