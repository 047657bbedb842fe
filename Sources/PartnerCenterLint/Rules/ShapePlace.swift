/// A place in a shape: the steps that lead there from its root.
struct ShapePlace: Sendable {
  /// One step down.
  enum Step: Hashable, Sendable {
    /// A declared member, by its slot.
    case member(Int)
    /// Every element of an array.
    case elements
  }

  let steps: [Step]
  /// The shape that stands there.
  let shape: Shape
}

extension Shape {
  /// Follows a place as rule files write it: `lineItems/*/quantity`.
  func place(_ text: RuleDefinition.Located) throws(RuleFileError) -> ShapePlace {
    var steps: [ShapePlace.Step] = []
    steps.reserveCapacity(4)
    var shape = self
    for name in text.text.parts(separatedBy: UInt8(ascii: "/")) {
      if name == "*" {
        guard let items = shape.items else {
          throw text.error(
            .wrongPlace(
              text.text, reason: "\"*\" stands for the elements of an array, and this is none"))
        }
        steps.append(.elements)
        shape = items
      } else {
        guard let slot = shape.slot(of: name) else {
          let known = shape.properties.map(\.name)
          throw text.error(.unknownPlace(text.text, name: name, known: known))
        }
        steps.append(.member(slot))
        shape = shape.properties[slot].shape
      }
    }
    return ShapePlace(steps: steps, shape: shape)
  }

  /// This shape and all below it, each with what its parent requires of it.
  func visit(isRequired: Bool = false, _ body: (Shape, _ isRequired: Bool) -> Void) {
    body(self, isRequired)
    for property in properties { property.shape.visit(isRequired: property.isRequired, body) }
    items?.visit(body)
    additional?.visit(body)
  }
}
