internal import JSONText

extension YAMLNode {
  /// The node without some of the entries of its mappings, wherever these stand.
  public func keeping(_ isKept: (Entry) -> Bool) -> YAMLNode {
    switch content {
    case .scalar: return self
    case .sequence(let elements):
      return YAMLNode(mark: mark, content: .sequence(elements.map { $0.keeping(isKept) }))
    case .mapping(let entries):
      let kept = entries.filter(isKept).map {
        Entry(key: $0.key, mark: $0.mark, value: $0.value.keeping(isKept))
      }
      return YAMLNode(mark: mark, content: .mapping(kept))
    }
  }

  /// The value of a name of a mapping.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The elements of a sequence; none where this is something else.
  public var elements: [YAMLNode] {
    guard case .sequence(let elements) = content else { return [] }
    return elements
  }

  /// The text of a scalar.
  public var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// A list of texts as JSON that is quicker to search: each of them as the name of a member `true`.
  public func jsonSet() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for element in elements {
      guard let text = element.text else { continue }
      writer.name(text)
      writer.value(true)
    }
    writer.endObject()
    return writer.bytes
  }
}
