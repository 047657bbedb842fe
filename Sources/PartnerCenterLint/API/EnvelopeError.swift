public import JSONText

/// Why an envelope cannot be used: a fact; `description` has the words.
public enum EnvelopeError: Error, Sendable, Equatable {
  /// The JSON text is at fault, outside of body and context.
  case syntax(Fault.Kind, at: Position)
  /// A member is of the wrong kind; the pointer (RFC 6901) names it.
  case wrongKind(pointer: String, expected: String)
  /// A name that the contract does not know; the pointer names the object it stands in.
  case unknownMember(String, in: String, known: [String])
  /// There is no `request`.
  case missingRequest
  /// A path without a method, or a method without a path.
  case halfTarget(isPath: Bool)
  /// `now` is no RFC 3339 time.
  case noTime(String)

  /// The place in the envelope (RFC 6901); nil for faults of the JSON text.
  public var pointer: String? {
    switch self {
    case .syntax: nil
    case .wrongKind(let pointer, _): pointer
    case .unknownMember(let name, let object, _): object + "/" + name.pointerStep
    case .missingRequest: ""
    case .halfTarget: "/request"
    case .noTime: "/now"
    }
  }
}

extension EnvelopeError: CustomStringConvertible {
  /// What is wrong and where, in one sentence.
  public var description: String {
    switch self {
    case .syntax(let fault, let position):
      "line \(position.line), column \(position.column): \(fault.description)"
    case .wrongKind("", let expected): "the envelope has to be \(expected)"
    case .wrongKind(let pointer, let expected): "\(pointer) has to be \(expected)"
    case .unknownMember(let name, let object, let known):
      "\(object.isEmpty ? "the envelope" : object) has the unknown member \"\(name)\"\(known.hint(for: name))"
    case .missingRequest:
      "the envelope has no member \"request\", such as {\"method\": …, \"path\": …, \"body\": …}"
    case .halfTarget(let isPath):
      isPath
        ? "/request has a path and no method; give both, or \"operation\" instead"
        : "/request has a method and no path; give both, or \"operation\" instead"
    case .noTime(let text): "/now is \"\(text)\", which is no time such as 2024-03-05T10:00:00Z"
    }
  }
}
