internal import JSONText

extension YAMLNode {
  /// The member that holds the mark of a mapping in JSON that keeps marks: a name no rule file uses.
  static let markName = ""

  /// The same value as JSON text.
  ///
  /// - Parameter keepingMarks: whether every mapping begins with a member `""` that holds its mark; mappings below a
  ///   top-level member `data`, which are no rules but facts, never do.
  public func json(keepingMarks: Bool = false) -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer, keepingMarks: keepingMarks, isRoot: true)
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter, keepingMarks: Bool, isRoot: Bool) {
    switch content {
    case .scalar(let text, let isPlain):
      YAMLNode.write(YAMLScalar(text, isPlain: isPlain), to: &writer)
    case .sequence(let elements):
      writer.beginArray()
      for element in elements {
        element.write(to: &writer, keepingMarks: keepingMarks, isRoot: false)
      }
      writer.endArray()
    case .mapping(let entries):
      writer.beginObject()
      if keepingMarks { writeMark(to: &writer) }
      for entry in entries {
        writer.name(entry.key)
        let isData = isRoot && entry.key == "data"
        entry.value.write(to: &writer, keepingMarks: keepingMarks && !isData, isRoot: false)
      }
      writer.endObject()
    }
  }

  private func writeMark(to writer: inout JSONWriter) {
    writer.name(YAMLNode.markName)
    writer.value(mark.number)
  }

  private static func write(_ scalar: YAMLScalar, to writer: inout JSONWriter) {
    switch scalar {
    case .null: writer.null()
    case .bool(let value): writer.value(value)
    case .number(let lexeme): writer.value(lexeme: lexeme)
    case .text(let text): writer.value(text)
    }
  }
}
