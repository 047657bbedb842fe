internal import JSONText

/// A table as JSON text with one member a line, in the order of their names without regard to case: there one member
/// is found without reading the others.
struct EmbeddedTable {
  /// A member of the table.
  private struct Member {
    let name: UTF8Slice
    /// The name and the value as JSON text.
    let line: [UInt8]
  }

  let text: [UInt8]

  /// - Parameter document: an object; no two names are equal but for their case.
  init(_ document: JSONDocument) {
    let sorted = EmbeddedTable.members(of: document).sorted { $0.name.foldedPrecedes($1.name) }
    for (name, next) in zip(sorted, sorted.dropFirst()) {
      precondition(name.name.foldedPrecedes(next.name), "a name of a table stands there twice")
    }
    let lines = sorted.map(\.line).joined(separator: Array(",\n".utf8))
    text = Array("{\n".utf8) + lines + Array("\n}".utf8)
    extendLifetime(document)
  }

  private static func members(of document: JSONDocument) -> [Member] {
    var members: [Member] = []
    guard let root = document.root else { return members }
    document.forEachMember(of: root) { name, value in
      members.append(Member(name: name, line: line(name, value, document)))
    }
    return members
  }

  private static func line(_ name: UTF8Slice, _ value: NodeID, _ document: JSONDocument) -> [UInt8]
  {
    var (spelled, written) = (JSONWriter(), JSONWriter())
    spelled.value(name)
    written.value(value, of: document)
    precondition(spelled.bytes.count == name.count + 2, "names of tables have no need of escapes")
    return spelled.bytes + Array(":".utf8) + written.bytes
  }
}
