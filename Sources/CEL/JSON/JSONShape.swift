internal import JSONText

/// What JSON values of a declared type look like, prepared for reading. Immutable.
///
/// Values refer to shapes without counting references; whoever makes such a value (a program's node,
/// an evaluation, a host) keeps the shape.
public final class JSONShape: Sendable {
  /// What is expected.
  enum Form: Sendable, BitwiseCopyable {
    case any, object, list, map, string, bool, int, uint, double, timestamp, enumeration
    /// A type no JSON value has.
    case other
  }

  let form: Form
  /// The shape of the elements of a list or map; its own shape otherwise makes no sense and is nil.
  let element: JSONShape?
  let names: EnumerationNames?
  /// The declaration of an object.
  let object: ObjectType?

  /// The shape of values of a type.
  public convenience init(of type: Type, reading: ObjectType.Reading = .plain) {
    let shape = JSONShape.of(type, reading)
    self.init(shape.form, element: shape.element, names: shape.names, object: shape.object)
  }

  private init(
    _ form: Form, element: JSONShape? = nil, names: EnumerationNames? = nil,
    object: ObjectType? = nil
  ) {
    self.form = form
    self.element = element
    self.names = names
    self.object = object
  }

  /// Whether a member stands for nothing: null, and a blank text where a date is expected.
  @inline(__always)
  func isAbsent(_ member: NodeID, _ kind: JSONKind, in tree: JSONTree) -> Bool {
    kind == .null
      || kind == .string && form == .timestamp && tree.text(of: member).trimmed.isEmpty
  }

  static let any = JSONShape(.any)
  private static let string = JSONShape(.string)
  private static let bool = JSONShape(.bool)
  private static let int = JSONShape(.int)
  private static let uint = JSONShape(.uint)
  private static let double = JSONShape(.double)
  private static let timestamp = JSONShape(.timestamp)
  private static let other = JSONShape(.other)

  /// The shape of a type that is read in a way.
  static func of(_ type: Type, _ reading: ObjectType.Reading) -> JSONShape {
    switch type {
    case .list(let element): JSONShape(.list, element: of(element, reading))
    case .map(_, let element): JSONShape(.map, element: of(element, reading))
    case .string:
      if case .enumeration(let names, let isNumbered) = reading {
        JSONShape(.enumeration, names: EnumerationNames(names, isNumbered: isNumbered))
      } else {
        string
      }
    case .dyn: any
    case .object(let type): JSONShape(.object, object: type)
    case .bool: bool
    case .int: int
    case .uint: uint
    case .double: double
    case .timestamp: timestamp
    default: other
    }
  }
}
