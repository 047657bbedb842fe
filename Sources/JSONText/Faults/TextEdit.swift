/// A run of a text and what is to stand in its place.
public struct TextEdit: Sendable, Equatable {
  /// In bytes from 0; empty where something is put in.
  public let range: Range<Int>
  /// UTF-8.
  public let replacement: [UInt8]

  /// - Parameters:
  ///   - range: in bytes from 0.
  ///   - replacement: UTF-8.
  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}
