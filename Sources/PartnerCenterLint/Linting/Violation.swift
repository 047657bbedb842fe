internal import JSONText

/// One place where the JSON text or the shape is not kept to: a fact, before it becomes a finding.
struct Violation {
  /// What was found.
  enum Fact {
    case fault(Fault)
    case shape(Shape.Keyword, Shape)
    /// A required property that is missing: absent, null or blank.
    case missing(Shape.Property)
    /// A property that the shape does not declare; the shape is its parent's.
    case unknownProperty(Shape)
  }

  /// The position of the rule that reports it.
  let rule: Int
  /// The node at fault; for something absent, the object it is missing from; nil for a text
  /// without any value.
  let node: NodeID?
  let fact: Fact
}
