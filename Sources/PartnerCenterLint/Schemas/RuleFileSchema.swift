internal import JSONText

/// A JSON Schema of rule files, made of the names that their readers know.
struct RuleFileSchema {
  private var writer = JSONWriter(style: .pretty)

  init() {
    writer.beginObject()
    writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.member("title", "A rule file of pclint: an operation, common.yaml, or a table of facts")
    writer.member("type", "object")
    writer.name("properties")
    writer.beginObject()
    let named: Set = ["rules", "overrides", "shape"]
    let keys = OperationDefinition.keys + CommonRules.keys + FactTable.keys
    for key in Set(keys).subtracting(named).sorted() {
      writer.name(key)
      writer.value(true)
    }
    writeList("rules", of: "rule")
    writeList("overrides", of: "override")
    writeReference("shape", to: "shape")
    writer.endObject()
    writer.name("additionalProperties")
    writer.value(false)
    writeDefinitions()
    writer.endObject()
  }

  /// The schema's text.
  var bytes: [UInt8] { writer.bytes + [UInt8(ascii: "\n")] }

  private mutating func writeDefinitions() {
    let off = [CommonRules.off]
    writer.name("$defs")
    writer.beginObject()
    writeObject(
      "rule", RuleReader.keys + RuleReader.inclusionKeys,
      words: [
        "severity": Severity.allCases.map(\.rawValue),
        "confidence": Confidence.allCases.map(\.rawValue),
      ], references: ["examples": "examples", "fix": "fix"])
    writeObject("fix", FixDefinition.keys)
    writeObject("examples", ["rejected", "accepted"], lists: "example")
    writeObject("example", ExampleReader.keys)
    writeObject(
      "override", CommonRules.overrideKeys,
      words: ["severity": Severity.allCases.map(\.rawValue) + off])
    writeObject(
      "shape", ShapeReader.keywords,
      words: [
        "type": Shape.Form.allCases.map(\.rawValue),
        "format": Shape.Format.allCases.map(\.rawValue),
      ], references: ["items": "shape", "additionalProperties": "shape"],
      maps: ["properties", "$defs"])
    writer.endObject()
  }

  private mutating func writeObject(
    _ name: String, _ keys: [String], words: [String: [String]] = [:],
    references: [String: String] = [:], maps: Set<String> = [], lists element: String? = nil
  ) {
    writer.name(name)
    writer.beginObject()
    writer.member("type", "object")
    writer.name("properties")
    writer.beginObject()
    for key in keys {
      if let element {
        writeList(key, of: element)
      } else if let target = references[key] {
        writeReference(key, to: target)
      } else {
        writer.name(key)
        writeValue(words[key], isMap: maps.contains(key))
      }
    }
    writer.endObject()
    writer.name("additionalProperties")
    writer.value(false)
    writer.endObject()
  }

  private mutating func writeValue(_ words: [String]?, isMap: Bool) {
    writer.beginObject()
    if let words {
      writer.name("enum")
      writer.beginArray()
      for word in words { writer.value(word) }
      writer.endArray()
    }
    if isMap { writeReference("additionalProperties", to: "shape") }
    writer.endObject()
  }

  private mutating func writeList(_ name: String, of element: String) {
    writer.name(name)
    writer.beginObject()
    writer.member("type", "array")
    writeReference("items", to: element)
    writer.endObject()
  }

  private mutating func writeReference(_ name: String, to definition: String) {
    writer.name(name)
    writer.beginObject()
    writer.member("$ref", "#/$defs/\(definition)")
    writer.endObject()
  }
}
