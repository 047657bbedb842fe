/// Why a request could not be linted at all. A bad request is never an error, it is a finding.
public enum LintError: Error, Sendable {
  /// No operation of this name is known.
  case unknownOperation(String, known: [String])
  /// No known operation has this method and path.
  case unknownRequest(method: String, path: String, known: [String])
  /// The operation and the method with path contradict each other.
  case contradictoryOperation(operation: String, target: String)
  /// The body's shape does not tell the operation.
  case undetectable(known: [String])
  /// The context is no JSON object, or has a member that the contract does not know.
  case context(String)
  /// A rule file is at fault.
  case rules(RuleFileError)
}

extension LintError: CustomStringConvertible {
  /// What is wrong and what to do, in one sentence.
  public var description: String {
    switch self {
    case .unknownOperation(let name, let known):
      "unknown operation \"\(name)\"\(known.hint(for: name))"
    case .unknownRequest(let method, let path, let known):
      "no operation is known for \"\(method) \(path)\"; known are:\n  "
        + known.joined(separator: "\n  ")
    case .contradictoryOperation(let operation, let target):
      "operation \"\(operation)\" is \(target), which the given request is not"
    case .undetectable(let known):
      "the body does not tell which operation is meant; name it: \(known.joined(separator: ", "))"
    case .context(let reason): "the context cannot be used: \(reason)"
    case .rules(let error): error.description
    }
  }
}
