internal import JSONText
internal import YAMLText

/// The shape of an operation as a JSON Schema that stands on its own.
struct OperationSchema {
  /// The keywords that mean in a shape what they mean in JSON Schema.
  private static let plain: Set<String> = [
    "required", "pattern", "format", "minLength", "maxLength", "minimum", "maximum",
    "exclusiveMinimum", "minItems", "maxItems", "readOnly", "description",
  ]
  private static let ownPrefix = "#/$defs/"
  /// What stands before the names of the shapes that operations share.
  private static let sharedName = "shared-"

  private var writer = JSONWriter(style: .pretty)
  /// Whether the shape that is being written is one of those that operations share.
  private var isShared = false

  /// Nil where the operation has no body.
  init?(_ head: OperationHead, shared: SharedShapes?) throws(RuleFileError) {
    guard let shape = try head.file.document()["shape"] else { return nil }
    let sharedShapes = try shared?.file.document()["$defs"]
    writer.beginObject()
    writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.member("title", head.operation.title)
    writer.member(
      "$comment",
      "The service reads names without regard to case, and \"5\" as 5; pclint tells what it would answer."
    )
    writeMembers(of: shape, isRoot: true)
    writeDefinitions(own: shape["$defs"], shared: sharedShapes)
    writer.endObject()
  }

  /// The schema's text.
  var bytes: [UInt8] { writer.bytes + [UInt8(ascii: "\n")] }

  private mutating func writeDefinitions(own: YAMLNode?, shared: YAMLNode?) {
    writer.name("$defs")
    writer.beginObject()
    for (list, isShared) in [(own, false), (shared, true)] {
      self.isShared = isShared
      for entry in list?.entries ?? [] {
        writer.name((isShared ? OperationSchema.sharedName : "") + entry.key)
        write(entry.value)
      }
    }
    writer.endObject()
  }

  private mutating func write(_ shape: YAMLNode) {
    writer.beginObject()
    writeMembers(of: shape, isRoot: false)
    writer.endObject()
  }

  private mutating func writeMembers(of shape: YAMLNode, isRoot: Bool) {
    for entry in shape.entries {
      switch entry.key {
      case "$ref": writer.member("$ref", reference(entry.value.text ?? ""))
      case "type": writeType(entry.value.text ?? "", of: shape, isRoot: isRoot)
      case "enum": writeWords(entry.value.elements.compactMap(\.text))
      case "properties":
        writer.name(entry.key)
        writer.beginObject()
        for property in entry.value.entries {
          writer.name(property.key)
          write(property.value)
        }
        writer.endObject()
      case "items", "additionalProperties":
        writer.name(entry.key)
        write(entry.value)
      case let key where OperationSchema.plain.contains(key):
        writer.name(key)
        let document = JSONDocument(entry.value.json())
        if let root = document.root { writer.value(root, of: document) }
      default: break
      }
    }
  }

  /// Null counts as absent, and a collection may stand in the place of a list.
  private mutating func writeType(_ type: String, of shape: YAMLNode, isRoot: Bool) {
    guard !isRoot else {
      writer.member("type", type)
      return
    }
    writer.name("type")
    writer.beginArray()
    writer.value(type)
    if shape["x-items"] != nil { writer.value("object") }
    writer.value("null")
    writer.endArray()
  }

  /// The words to offer, and beside them every way of writing them that the service takes.
  private mutating func writeWords(_ words: [String]) {
    writer.name("anyOf")
    writer.beginArray()
    writer.beginObject()
    writer.name("enum")
    writer.beginArray()
    for word in words { writer.value(word) }
    writer.null()
    writer.endArray()
    writer.endObject()
    writer.beginObject()
    writer.member("pattern", "^(\(words.map(OperationSchema.anySpelling).joined(separator: "|")))$")
    writer.endObject()
    writer.endArray()
  }

  /// An expression (ECMA-262) for a word without regard to letter case and underscores.
  private static func anySpelling(of word: String) -> String {
    word.unicodeScalars.filter { $0 != "_" }.map { scalar in
      let text = String(scalar)
      let isLetter = text.lowercased() != text.uppercased()
      return isLetter ? "[\(text.uppercased())\(text.lowercased())]" : "[\(text)]"
    }.joined(separator: "_*")
  }

  private func reference(_ text: String) -> String {
    let name = text.split(separator: "/").last ?? ""
    let isToShared = isShared || !text.hasPrefix("#")
    return OperationSchema.ownPrefix + (isToShared ? OperationSchema.sharedName : "") + name
  }
}

extension YAMLNode {
  /// The entries of a mapping; none where this is something else.
  fileprivate var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }
}
