internal import YAMLText

/// One example of a rule as its file has it: a request, and what the rule must say of it.
struct RuleExample {
  let rule: String
  let title: String
  /// Whether the rule must report this request, or must be silent about it.
  let isRejected: Bool
  let body: [UInt8]
  let request: String?
  let headers: Headers
  let operation: String
  let context: YAMLNode?
  let now: String?
  /// The pointer that the finding must have.
  let pointer: String?
  /// What the finding's message must contain.
  let message: String?
  let file: String
  let mark: YAMLNode.Mark
}
