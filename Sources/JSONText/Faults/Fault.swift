/// Something in a text that RFC 8259 does not allow, or that its readers take differently: a fact.
public struct Fault: Sendable, Equatable {
  /// What it is.
  public let kind: Kind
  /// Where it is, in bytes from 0. Empty where something is missing.
  public let range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
