internal import PartnerCenterLint

/// Why the command could not do what it was asked: facts; `description` has the words.
enum UsageError: Error {
  case unknownOption(String)
  case missingValue(String)
  case unknownChoice(option: String, value: String, known: [String])
  case noInput
  case lateCommand(Command)
  case unknownCommand(String, near: String)
  case missingOperand(String, known: [String])
  case fileExists(String)
  case unwatchable
  case invalidTime(String)
  case invalidRequest(String)
  case unwritable(path: String, reason: String)
  case writtenAndUsed(path: String)
  case unusedOption(String, command: String)
  case noCount(option: String, value: String, limit: Int)
  case invalidOutput(String)
  case invalidOrigin(String)
  case originOfOthers
  case unknownSubject(String, known: [String])
  case missingSubject
  case unexpectedOperand(String, known: [String] = [])
  case noSidecar(name: String, reason: String)
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownOption(let word):
      "unknown option \"\(word)\"\(nearest(word, Option.allCases.map { "--\($0.definition.name)" })); \"pclint --help\" lists them"
    case .missingValue(let word): "the option \"\(word)\" needs a value"
    case .unknownChoice(let option, let value, let known):
      "--\(option) is one of \(known.joined(separator: ", ")), not \"\(value)\""
    case .missingOperand(let what, let known):
      "\(what)? One of \(known.joined(separator: ", "))"
    case .fileExists(let path): "\(path) is there already; choose another name"
    case .noInput:
      "nothing to lint: name files or directories, or - for the standard input"
    case .lateCommand(let command):
      "there is no file \"\(command.rawValue)\"; the subcommand comes first: pclint \(command.rawValue) [OPTIONS]"
    case .unknownCommand(let word, let near):
      "there is no file \"\(word)\"; did you mean the subcommand \"\(near)\"?"
    case .unwatchable: "the standard input cannot be watched; name files or directories"
    case .invalidTime(let text):
      "--now is a time such as 2024-03-05T10:00:00Z, not \"\(text)\""
    case .invalidRequest(let text):
      "--request is a method and a path, such as \"POST /v1/customers\", not \"\(text)\""
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .writtenAndUsed(let path):
      "\(path) cannot be written: it is used for something else here; choose another name"
    case .unusedOption(let option, let command): "\"pclint \(command)\" takes no --\(option)"
    case .noCount(let option, let value, let limit):
      "--\(option) is a number from 1 to \(limit), not \"\(value)\""
    case .invalidOutput(let text):
      "--output is a form and a file, such as sarif=report.sarif, not \"\(text)\"; forms are \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))"
    case .invalidOrigin(let text):
      "--starts-at is a line and an offset in bytes, such as 500001:164000000, not \"\(text)\""
    case .originOfOthers: "--starts-at goes with one input of JSON Lines"
    case .unknownSubject(let text, let known):
      "there is no error code and no rule \"\(text)\"\(nearest(text, known))"
    case .missingSubject: "explain what? Name an error code or the id of a rule"
    case .unexpectedOperand(let text, let known):
      "unexpected argument \"\(text)\"\(nearest(text, known))"
    case .noSidecar(let name, let reason):
      "the sidecar \"\(name)\" is neither beside pclint nor on the PATH (\(reason)); make build makes both"
    }
  }

  private func nearest(_ word: String, _ known: [String]) -> String {
    suggestion(for: word, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
