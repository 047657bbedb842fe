/// A type of the Common Expression Language, as the checker sees it.
public indirect enum Type: Hashable, Sendable {
  /// Any type; what it is shows at run time.
  case dyn
  /// The type of `null`.
  case null
  /// `true` and `false`.
  case bool
  /// 64-bit numbers with a sign.
  case int
  /// 64-bit numbers without a sign.
  case uint
  /// 64-bit floating-point numbers.
  case double
  /// Texts.
  case string
  /// Runs of bytes.
  case bytes
  /// Points in time.
  case timestamp
  /// Lengths of time.
  case duration
  /// Lists of elements of a type.
  case list(Type)
  /// Maps from keys of a type to values of a type.
  case map(Type, Type)
  /// The type of a type: `type(1)` is a `type(int)`.
  case type(Type)
  /// Values of a type that may be missing.
  case optional(Type)
  /// A JSON object with declared fields.
  case object(ObjectType)
  /// A parameter in the signature of a function: `list(A)`.
  case parameter(String)
  /// A type that only its functions know, with its parameters.
  case opaque(String, [Type])

  /// The type of `ip('…')`.
  public static let ip = Type.opaque("net.IP", [])
  /// The type of `cidr('…')`.
  public static let cidr = Type.opaque("net.CIDR", [])
}

extension Type: CustomStringConvertible {
  /// The type as messages spell it: `list(int)`, `map(string, customer)`.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .type(let type): "type(\(type))"
    case .optional(let type): "optional(\(type))"
    case .object(let type): type.name
    case .parameter(let name): name
    case .opaque(let name, let parameters):
      parameters.isEmpty
        ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    }
  }
}
