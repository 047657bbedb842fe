extension Shape {
  /// What about a value can break its shape; a rule claims one or more of these.
  enum Keyword: String, CaseIterable, Sendable {
    case type
    case typeConverted = "type-converted"
    case required
    case enumeration = "enum"
    case pattern
    case format
    case minLength
    case maxLength
    case minimum
    case maximum
    case minItems
    case maxItems
    case readOnly
    case unique = "x-unique"
    case unknownProperty = "unknown-property"

    /// The position in a row of a table of claims.
    var column: Int {
      switch self {
      case .type: 0
      case .typeConverted: 1
      case .required: 2
      case .enumeration: 3
      case .pattern: 4
      case .format: 5
      case .minLength: 6
      case .maxLength: 7
      case .minimum: 8
      case .maximum: 9
      case .minItems: 10
      case .maxItems: 11
      case .readOnly: 12
      case .unique: 13
      case .unknownProperty: 14
      }
    }
  }

  /// The keywords that this shape can break, `required` being its parent's word about it.
  func keywords(isRequired: Bool) -> [Keyword] {
    var result: [Keyword] = []
    if form != nil { result.append(.type) }
    if form != nil, form != .object, form != .array { result.append(.typeConverted) }
    if isRequired { result.append(.required) }
    if !limits.enumeration.isEmpty { result.append(.enumeration) }
    if limits.pattern != nil { result.append(.pattern) }
    if limits.format != nil { result.append(.format) }
    if limits.minLength != nil { result.append(.minLength) }
    if limits.maxLength != nil { result.append(.maxLength) }
    if limits.minimum != nil || limits.exclusiveMinimum != nil { result.append(.minimum) }
    if limits.maximum != nil { result.append(.maximum) }
    if limits.minItems != nil { result.append(.minItems) }
    if limits.maxItems != nil { result.append(.maxItems) }
    if isReadOnly { result.append(.readOnly) }
    if !limits.unique.isEmpty { result.append(.unique) }
    if form == .object, additional == nil, !properties.isEmpty { result.append(.unknownProperty) }
    return result
  }
}
