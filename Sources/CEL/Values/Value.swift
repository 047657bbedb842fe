public import JSONText

/// A value while expressions are evaluated.
///
/// It is plain bits: copying it costs nothing and counts no references. What does not fit in a few
/// words is referred to, and lives in a JSON document, among the constants of a
/// program, or in the memory of one `Evaluation` until that is reset.
///
/// The largest case has three whole words, which with the tag go through the four registers that results
/// have. With a few bytes more or fewer, every step of every expression packed and unpacked them: 4 % of the
/// instructions of linting a customer, 8 % of a transition.
public enum Value: BitwiseCopyable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A whole number with a sign.
  case int(Int64)
  /// A whole number without a sign.
  case uint(UInt64)
  /// A floating-point number (IEEE 754).
  case double(Double)
  /// A text.
  case string(UTF8Slice)
  /// Bytes that need not be a text.
  case bytes(ByteSlice)
  /// A point in time.
  case timestamp(Timestamp)
  /// A length of time.
  case duration(Duration)
  /// A list whose elements are values.
  case list(ListSlice)
  /// A map whose keys and elements are values.
  case map(MapReference)
  /// An object or an array of a JSON document, read as it is needed.
  case json(JSONReference)
  /// A type as a value: what `type(x)` yields.
  case type(TypeName)
  /// A value that may be missing.
  case optional(OptionalReference)
  /// An IP address.
  case ip(IPAddress)
  /// A range of IP addresses.
  case cidr(AddressRange)
  /// The evaluation failed. Errors are values: `false && error` is false.
  case error(EvaluationError)
  /// The value depends on attributes nobody has given. Unknowns are values too.
  case unknown(UnknownSet)
}

extension Value {
  /// Whether this is a proper value: neither an error nor unknown.
  @inline(__always)
  public var isProper: Bool {
    switch self {
    case .error, .unknown: false
    default: true
    }
  }

  /// Whether the value may refer to what a program owns: its constants, the shapes of its types.
  var mayReferToConstants: Bool {
    switch self {
    case .null, .bool, .int, .uint, .double, .timestamp, .duration, .ip, .cidr: false
    case .json, .string, .bytes, .list, .map, .type, .optional, .error, .unknown: true
    }
  }

  /// The type of the value, or nil for errors and unknowns.
  public var typeName: TypeName? {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .timestamp: .timestamp
    case .duration: .duration
    case .list: .list
    case .map: .map
    case .json(let reference): reference.isList ? .list : .map
    case .type: .type
    case .optional: .optional
    case .ip: .ip
    case .cidr: .cidr
    case .error, .unknown: nil
    }
  }
}
