public import JSONText

/// An object or an array of a JSON document, with the shape its declared type gives it.
///
/// The document is not retained: it outlives the evaluation that reads it.
@safe
public struct JSONReference: BitwiseCopyable {
  /// The values of the document that holds the node.
  public let tree: JSONTree
  private let expected: Unmanaged<JSONShape>
  /// The node, as written; of a wrapped array it is the wrapper.
  public let node: NodeID
  /// Makes the reference three whole words, as `Value` wants it.
  private let filling: UInt32 = 0

  init(_ tree: JSONTree, _ node: NodeID, _ shape: JSONShape) {
    self.tree = tree
    unsafe expected = .passUnretained(shape)
    self.node = node
  }

  /// What the node looks like.
  var shape: JSONShape { unsafe expected._withUnsafeGuaranteedRef { $0 } }

  /// Whether the value behaves as a list; else it is a map or an object.
  var isList: Bool {
    switch shape.form {
    case .list: true
    case .any: tree.kind(of: node) == .array
    default: false
    }
  }
}

extension Evaluation {
  /// The value of a JSON node of some shape; scalars are converted at once.
  ///
  /// The document and the shape have to live as long as the value is used; the evaluation does not keep them.
  public func json(_ document: JSONDocument, _ node: NodeID, _ shape: JSONShape) -> Value {
    .reading(node, of: document.tree, as: shape)
  }
}
