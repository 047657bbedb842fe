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

  init(_ json: [UInt8], layout: Layout, shape: Shape?) throws(LintError) {
    document = JSONDocument(json, layout: layout)
    if let fault = document.faults.first(where: { $0.kind.acceptance == .refused }) {
      let position = document.position(of: fault.range.lowerBound)
      throw .context("line \(position.line), column \(position.column): \(fault.kind.description)")
    }
    guard let root = document.root, document.kind(of: root) == .object else {
      throw .context("a JSON object is expected")
    }
    try Context.checkMembers(of: root, in: document, shape)
    now = try Context.moment(root, in: document, shape)
  }

  private static func checkMembers(
    of root: NodeID, in document: JSONDocument, _ shape: Shape?
  ) throws(LintError) {
    guard let shape else { return }
    let known = shape.properties.map(\.name)
    var member = document.firstChild(of: root)
    while let current = member {
      if document.slot(of: current) == nil {
        let name = document.name(of: current).map { String($0) } ?? ""
        throw .context("unknown member \"\(name)\"\(known.hint(for: name))")
      }
      member = document.next(after: current)
    }
  }

  private static func moment(
    _ root: NodeID, in document: JSONDocument, _ shape: Shape?
  ) throws(LintError) -> Moment? {
    guard let slot = shape?.slot(of: "now"), let node = document.member(slot, of: root) else {
      return nil
    }
    let text = String(document.text(of: node))
    guard let moment = Moment(text) else {
      throw .context(
        "\"now\" is \"\(text)\", which is no RFC 3339 time such as 2024-03-05T10:00:00Z")
    }
    return moment
  }
}
