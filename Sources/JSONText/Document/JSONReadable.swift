/// What the values of a JSON text can be asked; a `JSONDocument`, or a `JSONTree` where nobody needs to own them.
public protocol JSONReadable {
  /// The values.
  var tree: JSONTree { get }
}

/// The values of a document without the document: plain bits that count no references, valid only as long as
/// the document lives.
@safe @frozen public struct JSONTree: JSONReadable, Equatable, BitwiseCopyable {
  @usableFromInline let place: UnsafePointer<NodeStore>

  /// - Parameter place: memory that outlives the tree.
  @unsafe init(_ place: UnsafePointer<NodeStore>) { unsafe self.place = place }

  /// The tree itself.
  @inlinable public var tree: JSONTree { self }

  /// Whether both are of the same document.
  public static func == (left: JSONTree, right: JSONTree) -> Bool {
    unsafe left.place == right.place
  }
}

extension JSONTree: @unchecked Sendable {}

extension JSONReadable {
  /// The tables that the values are in.
  @inlinable @inline(__always) var store: NodeStore { unsafe tree.place.pointee }
}
