internal import Patterns

extension Shape {
  /// A constraint in words, as a noun phrase: "one of monthly, annual".
  func expectation(of keyword: Keyword) -> String {
    switch keyword {
    case .type, .typeConverted, .required: return form.map(\.phrase) ?? "a value"
    case .enumeration: return "one of \(limits.enumeration.joined(separator: ", "))"
    case .pattern: return "text of the form \(limits.pattern?.source ?? "")"
    case .format, .dateNotation:
      return limits.format == .uuid ? "a GUID" : "an ISO 8601 date and time"
    case .minLength: return "at least \(limits.minLength ?? 0) characters"
    case .maxLength: return "at most \(limits.maxLength ?? 0) characters"
    case .minimum: return minimumPhrase
    case .maximum: return "at most \((limits.maximum ?? 0).phrase)"
    case .minItems: return "at least \(limits.minItems ?? 0) element(s)"
    case .maxItems: return "at most \(limits.maxItems ?? 0) element(s)"
    case .readOnly: return "nothing: the service sets it"
    case .unique: return "another \(limits.unique.joined(separator: ", ")) than the elements before"
    case .unknownProperty: return "a documented property"
    }
  }

  private var minimumPhrase: String {
    if let bound = limits.exclusiveMinimum { return "more than \(bound.phrase)" }
    return "at least \((limits.minimum ?? 0).phrase)"
  }
}

extension Shape.Form {
  fileprivate var phrase: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    }
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var phrase: String { Int64(exactly: self).map(String.init) ?? String(self) }
}
