internal import JSONText

/// One of the objects of an envelope, all its names known.
struct EnvelopeObject {
  private let document: JSONDocument
  private let pointer: String
  private let members: [(name: String, node: NodeID)]

  /// - Parameters:
  ///   - pointer: of the object, for errors (RFC 6901).
  ///   - known: the names it may have.
  init(
    _ node: NodeID?, of document: JSONDocument, at pointer: String, known: [String]
  ) throws(EnvelopeError) {
    guard let node, document.kind(of: node) == .object else {
      throw .wrongKind(pointer: pointer, expected: "a JSON object")
    }
    var members: [(name: String, node: NodeID)] = []
    members.reserveCapacity(known.count)
    var child = document.firstChild(of: node)
    while let member = child {
      let name = document.name(of: member).map { String($0) } ?? ""
      guard known.contains(name) else { throw .unknownMember(name, in: pointer, known: known) }
      members.append((name, member))
      child = document.next(after: member)
    }
    (self.document, self.pointer, self.members) = (document, pointer, members)
  }

  /// A member; nil where it is absent or null.
  subscript(name: String) -> NodeID? {
    guard let node = members.first(where: { $0.name == name })?.node else { return nil }
    return document.kind(of: node) == .null ? nil : node
  }

  /// A member that is a string.
  func text(_ name: String) throws(EnvelopeError) -> String? {
    guard let node = self[name] else { return nil }
    guard document.kind(of: node) == .string else {
      throw .wrongKind(pointer: "\(pointer)/\(name)", expected: "a string")
    }
    return String(document.text(of: node))
  }

  /// A member that is an object of strings, as header fields; empty where it is absent.
  func headers(_ name: String) throws(EnvelopeError) -> Headers {
    var headers = Headers()
    guard let node = self[name] else { return headers }
    let error = EnvelopeError.wrongKind(
      pointer: "\(pointer)/\(name)", expected: "an object of strings")
    guard document.kind(of: node) == .object else { throw error }
    var child = document.firstChild(of: node)
    while let field = child {
      guard document.kind(of: field) == .string, let name = document.name(of: field) else {
        throw error
      }
      headers.append(String(document.text(of: field)), named: String(name))
      child = document.next(after: field)
    }
    return headers
  }

  /// What a string holds, or the text of any other value.
  func contents(of node: NodeID, in bytes: [UInt8]) -> [UInt8] {
    if document.kind(of: node) == .string { return unsafe Array(document.text(of: node).bytes) }
    return Array(bytes[document.range(of: node)])
  }
}
