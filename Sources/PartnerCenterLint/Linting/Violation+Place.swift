extension Violation.Fact {
  /// Where it was found, or what is missing should be, as the service names places in `data`:
  /// `billingProfile.defaultAddress`, `lineItems[0].quantity`. Empty for the body itself and for the JSON text.
  ///
  /// - Parameters:
  ///   - name: the name of a property that the shape does not declare.
  ///   - positions: where in the arrays that it lies in, the outermost first.
  func dottedPlace(named name: String?, _ positions: [Int]) -> String {
    switch self {
    case .fault: ""
    case .missing(let property): Self.dotted(property.shape.place, positions)
    case .unknownProperty(let owner): Self.dotted(owner.place + "/" + (name ?? ""), positions)
    case .shape(_, let shape): Self.dotted(shape.place, positions)
    }
  }

  private static func dotted(_ place: String, _ positions: [Int]) -> String {
    var positions = positions[...]
    var text = ""
    for step in place.split(separator: "/") {
      if step == "*", let position = positions.popFirst() {
        text += "[\(position)]"
      } else {
        text += (text.isEmpty ? "" : ".") + step
      }
    }
    return text
  }
}
