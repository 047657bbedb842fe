internal import CEL
internal import JSONText

/// A table of facts that expressions read as `facts.NAME`.
final class FactTable: Sendable {
  let name: String
  let type: Type
  let document: JSONDocument

  /// Reads a table's file, which is named for the table.
  ///
  /// A table that is a list of texts becomes a set: a map from each text, so that `x in facts.NAME`
  /// takes the same time for any size.
  init(_ file: RuleFile) throws(RuleFileError) {
    let keys = ["table", "title", "source", "shape", "data"]
    let node = try file.document(skipping: ["data"])
    let root = try YAMLMapping(node, file: file.display, known: keys)
    name = try root.requiredText("table")
    guard let data = try file.json(of: "data") else { throw root.error(.missingKey("data")) }
    var reader = try ShapeReader(shared: nil)
    let shape = try reader.root(try root.required("shape"), file: file.display)
    if shape.form == .array, shape.items?.form == .string {
      document = JSONDocument(FactTable.set(JSONDocument(data)), layout: .map(of: .any))
      type = .map(.string, .dyn)
    } else {
      document = JSONDocument(data, layout: shape.layout())
      type = shape.type(named: "facts.\(name)")
    }
  }

  private static func set(_ texts: JSONDocument) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    var text = texts.root.flatMap { texts.firstChild(of: $0) }
    while let current = text {
      writer.name(texts.text(of: current))
      writer.value(true)
      text = texts.next(after: current)
    }
    writer.endObject()
    return writer.bytes
  }
}
