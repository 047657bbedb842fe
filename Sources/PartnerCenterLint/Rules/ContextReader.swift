internal import JSONText
internal import Synchronization

/// Reads contexts. Of the members that a context may have, the shape of each is read when the first context that has
/// it comes: one of a few members costs a command no more than these.
final class ContextReader: Sendable {
  /// What a context is read with.
  struct Reading: Sendable {
    /// Of the members that have come; of the others it has the names. Nil where no rules describe contexts.
    let shape: Shape?
    let layout: Layout
    /// The names of the members that have come.
    fileprivate let members: Set<String>
  }

  private let shapes: ContextShapes?
  private let present = Mutex<Reading?>(nil)

  init(_ shapes: ContextShapes?) { self.shapes = shapes }

  /// A context's text, read by the shapes of its members.
  func read(_ json: [UInt8]) throws(RuleFileError) -> (JSONDocument, Reading) {
    let known = present.withLock { $0 }
    let reading = if let known { known } else { try reading(of: []) }
    let document = JSONDocument(json, layout: reading.layout)
    let names = reading.names(in: document)
    if names.allSatisfy(reading.members.contains) { return (document, reading) }
    let grown = try self.reading(of: reading.members.union(names))
    // Of two threads that come with other members at once, the slower one's count; those of the other will come again.
    present.withLock { $0 = grown }
    return (JSONDocument(json, layout: grown.layout), grown)
  }

  private func reading(of members: Set<String>) throws(RuleFileError) -> Reading {
    let shape = try shapes?.shape(wanted: members)
    return Reading(shape: shape, layout: shape?.layout() ?? .any, members: members)
  }
}

extension ContextReader.Reading {
  /// The declared names among the members of a context.
  fileprivate func names(in document: JSONDocument) -> [String] {
    guard let shape, let root = document.root else { return [] }
    var names: [String] = []
    document.forEachMember(of: root) { _, member in
      if let slot = document.slot(of: member) { names.append(shape.properties[slot].name) }
    }
    return names
  }
}
