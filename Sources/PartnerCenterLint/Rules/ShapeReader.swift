internal import Patterns
internal import YAMLText

/// Reads shapes from rule files, with `$ref` written out in place.
struct ShapeReader {
  private static let keywords = [
    "$defs", "$ref", "type", "properties", "required", "items", "enum", "pattern", "format",
    "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems",
    "additionalProperties", "readOnly", "description", "x-keys", "x-items", "x-unique",
    "x-partial",
  ]
  /// References may lead to one another this often before they count as endless.
  private static let referenceLimit = 32

  /// Definitions by reference: `#/$defs/x` of the file itself, `shapes.yaml#/$defs/x` of the shared one.
  private var definitions: [String: (node: YAMLNode, file: String)] = [:]
  private var shapesRead = 0

  /// - Parameter shared: the document of `shapes.yaml`, where there is one.
  init(shared: (node: YAMLNode, file: String)?) throws(RuleFileError) {
    guard let shared else { return }
    let mapping = try YAMLMapping(shared.node, file: shared.file, known: ["title", "source", "$defs"])
    guard let defs = mapping["$defs"] else { return }
    try define(defs, file: shared.file, prefix: "shapes.yaml#/$defs/")
    try define(defs, file: shared.file, prefix: "\(shared.file)#/$defs/")
  }

  /// Reads the shape of an operation, a context or a fact table.
  mutating func root(_ node: YAMLNode, file: String) throws(RuleFileError) -> Shape {
    let mapping = try YAMLMapping(node, file: file, known: ShapeReader.keywords)
    if let defs = mapping["$defs"] { try define(defs, file: file, prefix: "\(file)#/$defs/") }
    return try shape(node, file: file, place: "", references: 0)
  }

  private mutating func define(_ node: YAMLNode, file: String, prefix: String) throws(RuleFileError) {
    for entry in try YAMLMapping(node, file: file, known: nil).entries {
      definitions[prefix + entry.key] = (entry.value, file)
    }
  }

  private mutating func shape(
    _ node: YAMLNode, file: String, place: String, references: Int
  ) throws(RuleFileError) -> Shape {
    let mapping = try YAMLMapping(node, file: file, known: ShapeReader.keywords)
    if let reference = try mapping.text("$ref") {
      let name = reference.hasPrefix("#") ? file + reference : reference
      guard references < ShapeReader.referenceLimit, let target = definitions[name] else {
        throw mapping.error(.reference(reference), at: mapping["$ref"])
      }
      return try shape(target.node, file: target.file, place: place, references: references + 1)
    }
    return Shape(
      number: nextNumber(), place: place,
      form: try mapping.word("type", as: Shape.Form.self, what: "type"),
      properties: try properties(mapping, place: place, references: references),
      items: try child(mapping, "items", place: place + "/*", references: references),
      additional: try child(mapping, "additionalProperties", place: place + "/*", references: references),
      limits: try limits(mapping), keys: try mapping.texts("x-keys") ?? [],
      wrapper: try mapping.text("x-items"), isReadOnly: try mapping.bool("readOnly") ?? false,
      isPartial: try mapping.bool("x-partial") ?? false, summary: try mapping.text("description"))
  }

  private mutating func nextNumber() -> Int {
    defer { shapesRead += 1 }
    return shapesRead
  }

  private mutating func child(
    _ mapping: YAMLMapping, _ key: String, place: String, references: Int
  ) throws(RuleFileError) -> Shape? {
    guard let node = mapping[key] else { return nil }
    let place = place.hasPrefix("/") ? String(place.dropFirst()) : place
    return try shape(node, file: mapping.file, place: place, references: references)
  }

  private mutating func properties(
    _ mapping: YAMLMapping, place: String, references: Int
  ) throws(RuleFileError) -> [Shape.Property] {
    let required = try mapping.texts("required") ?? []
    var result: [Shape.Property] = []
    if let node = mapping["properties"] {
      for entry in try YAMLMapping(node, file: mapping.file, known: nil).entries {
        let name = entry.key
        let place = place.isEmpty ? name : "\(place)/\(name)"
        let shape = try shape(entry.value, file: mapping.file, place: place, references: references)
        result.append(.init(name: name, shape: shape, isRequired: required.contains(name)))
      }
    }
    let names = result.map(\.name)
    for name in required where !names.contains(name) {
      throw mapping.error(
        .unknownWord(name, known: names, what: "property of this object"), at: mapping["required"])
    }
    return result
  }

  private func limits(_ mapping: YAMLMapping) throws(RuleFileError) -> Shape.Limits {
    Shape.Limits(
      enumeration: try mapping.texts("enum") ?? [],
      pattern: try pattern(mapping),
      format: try mapping.word("format", as: Shape.Format.self, what: "format"),
      minLength: try mapping.integer("minLength"), maxLength: try mapping.integer("maxLength"),
      minimum: try mapping.integer("minimum").map(Double.init),
      exclusiveMinimum: try mapping.integer("exclusiveMinimum").map(Double.init),
      maximum: try mapping.integer("maximum").map(Double.init),
      minItems: try mapping.integer("minItems"), maxItems: try mapping.integer("maxItems"),
      unique: try mapping.texts("x-unique") ?? [])
  }

  private func pattern(_ mapping: YAMLMapping) throws(RuleFileError) -> Pattern? {
    guard let source = try mapping.text("pattern") else { return nil }
    do {
      return try Pattern(source)
    } catch {
      throw mapping.error(.pattern(error.description), at: mapping["pattern"])
    }
  }
}
