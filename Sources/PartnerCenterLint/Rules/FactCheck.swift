internal import YAMLText

/// Compares the data of a fact table with the table's shape, on which expressions rely.
struct FactCheck {
  /// The name of the table's file, for messages.
  let file: String

  /// - Throws: where a value is of another type than its shape says, where a name is unknown or one is
  ///   missing, where a text is none of the words; with the place of the first such fault.
  func check(_ node: YAMLNode, as shape: Shape) throws(RuleFileError) {
    switch node.content {
    case .mapping(let entries): try check(entries, node, as: shape)
    case .sequence(let elements):
      try demand(shape.form == nil || shape.form == .array, of: shape, at: node)
      guard let items = shape.items else { return }
      for element in elements { try check(element, as: items) }
    case .scalar(let text, let isPlain):
      try check(YAMLScalar(text, isPlain: isPlain), node, as: shape)
    }
  }

  private func check(
    _ entries: [YAMLNode.Entry], _ node: YAMLNode, as shape: Shape
  ) throws(RuleFileError) {
    try demand(shape.form == nil || shape.form == .object, of: shape, at: node)
    if let additional = shape.additional {
      for entry in entries { try check(entry.value, as: additional) }
      return
    }
    guard !shape.properties.isEmpty else { return }
    let names = shape.properties.map(\.name)
    for entry in entries {
      guard let slot = shape.slot(of: entry.key) else {
        throw error(.unknownKey(entry.key, known: names), at: entry.mark)
      }
      try check(entry.value, as: shape.properties[slot].shape)
    }
    for property in shape.properties where property.isRequired {
      let value = entries.first { $0.key == property.name }?.value
      if value?.isNull ?? true { throw error(.missingKey(property.name), at: node.mark) }
    }
  }

  private func check(
    _ scalar: YAMLScalar, _ node: YAMLNode, as shape: Shape
  ) throws(RuleFileError) {
    switch (scalar, shape.form) {
    case (.null, _), (_, nil), (.bool, .boolean), (.number, .number): break
    case (.text(let text), .string):
      let words = shape.limits.enumeration
      guard words.isEmpty || words.contains(text) else {
        throw error(.unknownWord(text, known: words, what: "value of this member"), at: node.mark)
      }
    case (.number(let text), .integer): try demand(Int64(text) != nil, of: shape, at: node)
    default: try demand(false, of: shape, at: node)
    }
    guard case .number(let text) = scalar, let least = shape.limits.minimum else { return }
    guard (Double(text) ?? least) >= least else {
      throw error(.wrongForm(expected: shape.expectation(of: .minimum)), at: node.mark)
    }
  }

  private func demand(_ holds: Bool, of shape: Shape, at node: YAMLNode) throws(RuleFileError) {
    guard !holds else { return }
    throw error(.wrongForm(expected: shape.expectation(of: .type)), at: node.mark)
  }

  private func error(_ fact: RuleFileError.Fact, at mark: YAMLNode.Mark) -> RuleFileError {
    RuleFileError(file: file, mark: mark, fact: fact)
  }
}
