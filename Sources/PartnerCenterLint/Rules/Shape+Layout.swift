internal import JSONText

extension Shape {
  /// The names a reader binds while it reads a value of this shape.
  func layout() -> Layout {
    if let additional { return .map(of: additional.layout()) }
    if let items {
      let keySlots = keys.compactMap { items.slot(of: $0) }
      return .array(of: items.layout(), keys: keySlots, wrapper: wrapper)
    }
    if properties.isEmpty { return .any }
    return .object(properties.map { .init(name: $0.name, layout: $0.shape.layout()) })
  }
}
