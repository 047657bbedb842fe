/// Where a shape stands; put together when somebody asks, since most shapes are never named.
struct ShapeName: Sendable {
  private let owner: String
  private let last: String

  static let root = ShapeName("", below: "")

  /// - Parameters:
  ///   - last: the name of a property, or `*` for elements.
  ///   - owner: the path of what it belongs to.
  init(_ last: String, below owner: String) {
    self.owner = owner
    self.last = last
  }

  /// The steps from the root, such as `lineItems/*/quantity`; empty for the root.
  var path: String { owner.isEmpty ? last : owner + "/" + last }
}
