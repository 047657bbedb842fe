/// The kinds of JSON values (RFC 8259, section 3).
@frozen public enum JSONKind: UInt8, Sendable, BitwiseCopyable {
  case object, array, string, number, `true`, `false`, null
}
