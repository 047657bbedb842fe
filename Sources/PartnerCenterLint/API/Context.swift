internal import CEL
internal import JSONText

/// A snapshot of what the service knows and a request does not say: the contract's context.
///
/// Made by `Linter.context(_:)`, and used for any number of requests from any thread.
public final class Context: Sendable {
  let document: JSONDocument
  /// The member `now`, where it is given.
  let now: Moment?

  /// Nothing is known.
  static let empty = Context(JSONDocument("{}", layout: .any), now: nil)

  private init(_ document: JSONDocument, now: Moment?) {
    self.document = document
    self.now = now
  }

  /// - Parameter reading: what the document was read with.
  init(_ given: JSONDocument, _ reading: ContextReader.Reading) throws(LintError) {
    let shape = reading.shape
    try Context.checkText(of: given)
    let listed = shape.flatMap { SingleResources(given, $0).listed() }
    document = listed.map { JSONDocument($0, layout: reading.layout) } ?? given
    if listed != nil { try Context.checkText(of: document) }
    guard let root = document.root, document.kind(of: root) == .object else {
      throw .context("a JSON object is expected")
    }
    try Context.checkMembers(of: root, in: document, shape)
    now = try Context.moment(root, in: document, shape)
  }

  private static func checkText(of document: JSONDocument) throws(LintError) {
    guard let fault = document.faults.first(where: { $0.kind.acceptance == .refused }) else {
      return
    }
    let position = document.position(of: fault.range.lowerBound)
    throw .context("line \(position.line), column \(position.column): \(fault.kind.description)")
  }

  private static func checkMembers(
    of root: NodeID, in document: JSONDocument, _ shape: Shape?
  ) throws(LintError) {
    guard let shape else { return }
    let known = shape.properties.map(\.name)
    var member = document.firstChild(of: root)
    while let current = member {
      guard let slot = document.slot(of: current) else {
        let name = document.name(of: current).map { String($0) } ?? ""
        throw .context("unknown member \"\(name)\"\(known.hint(for: name))")
      }
      try check(current, in: document, shape.properties[slot], path: shape.properties[slot].name)
      member = document.next(after: current)
    }
  }

  /// A member is what a GET returned: a wrong kind of value would make rules silent or things missing.
  private static func check(
    _ member: NodeID, in document: JSONDocument, _ property: Shape.Property, path: String
  ) throws(LintError) {
    guard document.kind(of: member) != .null, let form = property.shape.form else { return }
    let conversion = Conversion(
      of: member, in: document.tree, to: form, isWrapped: property.shape.wrapper != nil)
    guard case .fails = conversion else {
      try checkElements(of: member, in: document, property, path: path)
      if property.shape.isPartial { try checkParts(of: member, in: document, property, path: path) }
      return
    }
    throw .context("\"\(path)\" has to be \(property.shape.expectation(of: .type))")
  }

  /// Of what is no resource of the service the members are the contract's own: a word that is none would silence
  /// rules.
  private static func checkParts(
    of object: NodeID, in document: JSONDocument, _ property: Shape.Property, path: String
  ) throws(LintError) {
    var member = document.firstChild(of: object)
    while let current = member {
      if let slot = document.slot(of: current) {
        let part = property.shape.properties[slot]
        try check(current, in: document, part, path: "\(path).\(part.name)")
      }
      member = document.next(after: current)
    }
  }

  private static func checkElements(
    of member: NodeID, in document: JSONDocument, _ property: Shape.Property, path: String
  ) throws(LintError) {
    let limits = property.shape.limits
    if let names = limits.names, !names.contains(document.text(of: member)) {
      let words = limits.enumeration.joined(separator: ", ")
      throw .context("\"\(path)\" is one of \(words)")
    }
    guard property.shape.form == .array else { return }
    guard let array = document.elements(of: member) else {
      let wrapper = property.shape.wrapper ?? "items"
      throw .context(
        "\"\(path)\" has to be an array, or an object with the member \"\(wrapper)\"")
    }
    var element = document.firstChild(of: array)
    while let current = element {
      if property.shape.items?.form == .object, document.kind(of: current) != .object {
        throw .context("the elements of \"\(path)\" have to be objects")
      }
      element = document.next(after: current)
    }
  }

  private static func moment(
    _ root: NodeID, in document: JSONDocument, _ shape: Shape?
  ) throws(LintError) -> Moment? {
    guard let slot = shape?.slot(of: "now"), let node = document.member(slot, of: root),
      document.kind(of: node) != .null
    else { return nil }
    let text = String(document.text(of: node))
    guard let moment = Moment(text) else {
      throw .context("\"now\" is \"\(text)\", which is no time such as 2024-03-05T10:00:00Z")
    }
    return moment
  }
}
