/// A value of one document: 0 is the root, and the order is the order of the text.
@frozen public struct NodeID: Hashable, Sendable, BitwiseCopyable {
  /// The position in the document's table of values.
  public let index: UInt32

  @inlinable init(_ index: UInt32) { self.index = index }
}
