extension YAMLNode {
  /// The node with a value put at a place below it; nil where the way there leads through a scalar, or
  /// past the end of a sequence by more than one.
  public func setting(_ steps: ArraySlice<String>, to value: YAMLNode) -> YAMLNode? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch content {
    case .scalar: return nil
    case .sequence(var elements):
      guard let index = Int(step), (0...elements.count).contains(index) else { return nil }
      let old = index < elements.count ? elements[index] : YAMLNode.empty
      guard let new = old.setting(rest, to: value) else { return nil }
      if index < elements.count { elements[index] = new } else { elements.append(new) }
      return YAMLNode(mark: mark, content: .sequence(elements))
    case .mapping(var entries):
      let index = entries.firstIndex { $0.key == step }
      let old = index.map { entries[$0].value } ?? YAMLNode.empty
      guard let new = old.setting(rest, to: value) else { return nil }
      let entry = Entry(key: step, mark: index.map { entries[$0].mark } ?? mark, value: new)
      if let index { entries[index] = entry } else { entries.append(entry) }
      return YAMLNode(mark: mark, content: .mapping(entries))
    }
  }

  /// The node without what stands at a place below it; nil where nothing stands there.
  public func removing(_ steps: ArraySlice<String>) -> YAMLNode? {
    guard let step = steps.first else { return nil }
    let rest = steps.dropFirst()
    switch content {
    case .scalar: return nil
    case .sequence(var elements):
      guard let index = Int(step), elements.indices.contains(index) else { return nil }
      if rest.isEmpty {
        elements.remove(at: index)
      } else {
        guard let new = elements[index].removing(rest) else { return nil }
        elements[index] = new
      }
      return YAMLNode(mark: mark, content: .sequence(elements))
    case .mapping(var entries):
      guard let index = entries.firstIndex(where: { $0.key == step }) else { return nil }
      if rest.isEmpty {
        entries.remove(at: index)
      } else {
        guard let new = entries[index].value.removing(rest) else { return nil }
        entries[index] = Entry(key: step, mark: entries[index].mark, value: new)
      }
      return YAMLNode(mark: mark, content: .mapping(entries))
    }
  }
}
