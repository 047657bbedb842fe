internal import JSONText

/// Decides which operation a request is.
struct OperationChoice {
  private let heads: [OperationHead]

  init(_ heads: [OperationHead]) { self.heads = heads }

  /// The operation, and the ids that stand in the path.
  func choose(
    for request: Request
  ) throws(LintError) -> (OperationHead, parameters: [String: String]) {
    if let method = request.method, let path = request.path {
      return try byTarget(method, path, named: request.operation)
    }
    if let name = request.operation { return (try named(name), [:]) }
    return (try detected(in: request.body), [:])
  }

  private func named(_ name: String) throws(LintError) -> OperationHead {
    guard let found = heads.first(where: { $0.operation.name == name }) else {
      throw .unknownOperation(name, known: names)
    }
    return found
  }

  private func byTarget(
    _ method: String, _ path: String, named name: String?
  ) throws(LintError) -> (OperationHead, parameters: [String: String]) {
    let (verb, segments) = (method.uppercased(), PathSegments(path))
    for head in heads {
      let target = head.operation.target
      if let parameters = target.parameters(method: verb, segments: segments) {
        if let name, name != head.operation.name {
          let wanted = try named(name).operation
          throw .contradictoryOperation(operation: name, target: wanted.target.description)
        }
        return (head, parameters)
      }
    }
    let known = heads.map(\.operation.target.description)
    throw .unknownRequest(method: method, path: path, known: known)
  }

  // MARK: Detection

  private func detected(in body: [UInt8]) throws(LintError) -> OperationHead {
    let document = JSONDocument(body)
    guard let root = document.root else { throw .undetectable(known: names) }
    var best: (head: OperationHead, hits: Int)?
    for head in heads {
      let hits = head.detect.count { OperationChoice.stands($0, below: root, in: document) }
      if hits > best?.hits ?? 0 { best = (head, hits) }
    }
    guard let best else { throw .undetectable(known: names) }
    return best.head
  }

  /// Whether a place such as `lineItems/*/offerId` is there; of elements the first one speaks for all.
  private static func stands(_ place: String, below root: NodeID, in document: JSONDocument) -> Bool
  {
    var place = place
    return place.withUTF8 { place in
      var node: NodeID? = root
      var start = 0
      for end in 0...place.count
      where unsafe end == place.count || place[end] == UInt8(ascii: "/") {
        let name = unsafe UTF8Slice(UnsafeBufferPointer(rebasing: place[start..<end]))
        start = end + 1
        if !name.isEmpty { node = node.flatMap { document.child(name, of: $0) } }
      }
      return node != nil
    }
  }

  private var names: [String] { heads.map(\.operation.name) }
}

extension JSONDocument {
  /// The first member of a name without regard to case, or the first child for `*`.
  fileprivate func child(_ name: UTF8Slice, of parent: NodeID) -> NodeID? {
    var child = firstChild(of: parent)
    if name == UTF8Slice("*") { return child }
    while let current = child, !(self.name(of: current)?.foldedEquals(name) ?? false) {
      child = next(after: current)
    }
    return child
  }
}
