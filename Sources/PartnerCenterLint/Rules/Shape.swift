internal import CEL
internal import JSONText
internal import Patterns

/// The shape of a JSON value, written with the keywords of JSON Schema (draft 2020-12) that rule files
/// use, and five of our own, `x-…`, which `Rules/README.md` explains.
final class Shape: Sendable {
  /// The value of `type`; one only.
  enum Form: String, CaseIterable, Sendable {
    case object, array, string, integer, number, boolean
  }

  /// The value of `format`.
  enum Format: String, CaseIterable, Sendable {
    case uuid
    case dateTime = "date-time"
  }

  /// A declared property of an object.
  struct Property: Sendable {
    let name: String
    let shape: Shape
    let isRequired: Bool
  }

  /// What a value must keep to besides its form.
  struct Limits: Sendable {
    var enumeration: [String] = []
    /// Whether the position of an enumerator, counted from 0, stands for it too.
    var isNumbered = false
    var pattern: Pattern?
    var format: Format?
    var minLength: Int?
    var maxLength: Int?
    var minimum: Double?
    var exclusiveMinimum: Double?
    var maximum: Double?
    var minItems: Int?
    var maxItems: Int?
    /// Members of the elements in which no two elements may agree; empty for no such limit.
    var unique: [String] = []

    /// Whether nothing is said.
    var isAny: Bool {
      enumeration.isEmpty && pattern == nil && format == nil && minLength == nil && maxLength == nil
        && minimum == nil && exclusiveMinimum == nil && maximum == nil && minItems == nil
        && maxItems == nil && unique.isEmpty
    }

    /// The enumerators, to be found in texts; nil where there are none.
    var names: EnumerationNames? {
      enumeration.isEmpty ? nil : EnumerationNames(enumeration, isNumbered: isNumbered)
    }
  }

  /// Counts the shapes of an operation from 0: the row of this shape in its table of claims.
  let number: Int
  private let name: ShapeName
  let form: Form?
  let properties: [Property]
  /// Of arrays: the shape of each element.
  let items: Shape?
  /// Of objects with arbitrary names: the shape of each value.
  let additional: Shape?
  let limits: Limits
  /// Of arrays: the element members that make its key.
  let keys: [String]
  /// Of arrays: the name of the member that holds the array where an object stands in its place.
  let wrapper: String?
  let isReadOnly: Bool
  /// Of objects in a context: only a part may be given, so that an absent member is unknown.
  let isPartial: Bool

  init(
    number: Int, name: ShapeName, form: Form? = nil, properties: [Property] = [],
    items: Shape? = nil,
    additional: Shape? = nil, limits: Limits = Limits(), keys: [String] = [],
    wrapper: String? = nil, isReadOnly: Bool = false, isPartial: Bool = false
  ) {
    self.number = number
    self.name = name
    self.form = form
    self.properties = properties
    self.items = items
    self.additional = additional
    self.limits = limits
    self.keys = keys
    self.wrapper = wrapper
    self.isReadOnly = isReadOnly
    self.isPartial = isPartial
  }

  /// From the root: `lineItems/*/quantity`; empty for the root.
  var place: String { name.path }

  /// The same shape with other properties.
  func with(_ properties: [Property]) -> Shape {
    Shape(
      number: number, name: name, form: form, properties: properties, items: items,
      additional: additional, limits: limits, keys: keys, wrapper: wrapper, isReadOnly: isReadOnly,
      isPartial: isPartial)
  }

  /// The position of a property, which is its slot in the layout.
  func slot(of name: String) -> Int? { properties.firstIndex { $0.name == name } }
}
