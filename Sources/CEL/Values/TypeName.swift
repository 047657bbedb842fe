public import JSONText

/// The name of a type at run time, where parameters are not known: `list`, `map`, `net.IP`.
public struct TypeName: BitwiseCopyable {
  /// The name as CEL spells it.
  public let name: UTF8Slice

  init(_ name: StaticString) { self.name = UTF8Slice(name) }

  static let null = TypeName("null_type")
  static let bool = TypeName("bool")
  static let int = TypeName("int")
  static let uint = TypeName("uint")
  static let double = TypeName("double")
  static let string = TypeName("string")
  static let bytes = TypeName("bytes")
  static let timestamp = TypeName("google.protobuf.Timestamp")
  static let duration = TypeName("google.protobuf.Duration")
  static let list = TypeName("list")
  static let map = TypeName("map")
  static let type = TypeName("type")
  static let optional = TypeName("optional_type")
  static let ip = TypeName("net.IP")
  static let cidr = TypeName("net.CIDR")
}

extension TypeName: @unchecked Sendable {}

extension TypeName: Equatable {
  /// Types are the same where their names are.
  public static func == (left: TypeName, right: TypeName) -> Bool {
    unsafe sameBytes(left.name.bytes, right.name.bytes)
  }
}
