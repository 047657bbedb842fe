extension Shape {
  /// What about a value can break its shape; a rule claims one or more of these.
  enum Keyword: String, CaseIterable, Sendable {
    case type
    case typeConverted = "type-converted"
    case required
    case enumeration = "enum"
    case pattern
    case format
    case dateNotation = "date-notation"
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
      case .dateNotation: 6
      case .minLength: 7
      case .maxLength: 8
      case .minimum: 9
      case .maximum: 10
      case .minItems: 11
      case .maxItems: 12
      case .readOnly: 13
      case .unique: 14
      case .unknownProperty: 15
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
    if limits.format == .dateTime { result.append(.dateNotation) }
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
