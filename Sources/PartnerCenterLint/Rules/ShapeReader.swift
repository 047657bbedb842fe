internal import Patterns

/// Reads shapes from rule files, with `$ref` written out in place.
struct ShapeReader {
  static let keywords = [
    "$defs", "$ref", "type", "properties", "required", "items", "enum", "pattern", "format",
    "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems",
    "additionalProperties", "readOnly", "description", "x-keys", "x-items", "x-unique",
    "x-partial", "x-numbered",
  ]
  /// References may lead to one another this often before they count as endless.
  private static let referenceLimit = 32
  /// How many parts a shape may have, its references written out: those of a stranger may double at every
  /// level.
  private static let sizeLimit = 10_000

  /// The document of `shapes.yaml`, where there is one.
  private let shared: SharedShapes?
  /// The file's own definitions.
  private var own: (definitions: YAMLMapping, file: String)?
  private var shapesRead = 0

  init(shared: SharedShapes?) { self.shared = shared }

  /// Reads the shape of an operation, a context or a fact table.
  ///
  /// - Parameter wanted: the properties of the root that are needed; of the others only the names are
  ///   read. Nil wants all.
  mutating func root(
    _ value: RuleValue, file: String, wanted: Set<String>? = nil
  ) throws(RuleFileError) -> Shape {
    let mapping = try YAMLMapping(value, file: file, known: ShapeReader.keywords)
    own = try mapping.mapping("$defs", known: nil).map { ($0, file) }
    return try shape(mapping, name: .root, references: 0, wanted: wanted)
  }

  /// Reads one property of the root.
  mutating func property(
    _ name: String, ofRoot value: RuleValue, file: String
  ) throws(RuleFileError) -> Shape {
    let root = try YAMLMapping(value, file: file, known: nil)
    own = try root.mapping("$defs", known: nil).map { ($0, file) }
    let properties = try root.mapping("properties", known: nil)
    guard let mapping = try properties?.mapping(named: name, known: ShapeReader.keywords) else {
      throw root.error(.missingKey(name))
    }
    return try shape(mapping, name: ShapeName(name, below: ""), references: 0)
  }

  private func definition(_ reference: String, from file: String) throws(RuleFileError)
    -> YAMLMapping?
  {
    let isOwn = reference.hasPrefix("#")
    let parts = reference.parts(separatedBy: UInt8(ascii: "#"))
    let path = parts.last?.parts(separatedBy: UInt8(ascii: "/")) ?? []
    guard path.count == 2, path[0] == "$defs",
      isOwn ? parts.count == 1 : parts.count == 2 && parts[0] == SharedShapes.path
    else { return nil }
    let name = path[1]
    if isOwn, let own, own.file == file {
      return try own.definitions.mapping(named: name, known: ShapeReader.keywords)
    }
    guard let shared, !isOwn || shared.file.display == file else { return nil }
    return try shared.definition(name)
  }

  private mutating func shape(
    _ mapping: YAMLMapping, name: ShapeName, references: Int, wanted: Set<String>? = nil
  ) throws(RuleFileError) -> Shape {
    if let reference = try mapping.text("$ref") {
      guard references < ShapeReader.referenceLimit else {
        throw mapping.error(.endlessReference(reference), at: mapping["$ref"])
      }
      guard let target = try definition(reference, from: mapping.file) else {
        throw mapping.error(.reference(reference), at: mapping["$ref"])
      }
      return try shape(target, name: name, references: references + 1)
    }
    guard shapesRead < ShapeReader.sizeLimit else {
      throw mapping.error(.tooManyShapes(ShapeReader.sizeLimit))
    }
    let form = try mapping.word("type", as: Shape.Form.self, what: "type")
    // Most shapes say nothing but their type.
    if form != nil, mapping.count == 1 {
      return Shape(number: nextNumber(), name: name, form: form)
    }
    // Expressions read an object by its names or as a map, not as both.
    if mapping.has("properties"), mapping.has("additionalProperties") {
      throw mapping.error(.membersOfTwoSorts, at: mapping["additionalProperties"])
    }
    return Shape(
      number: nextNumber(), name: name, form: form,
      properties: try properties(mapping, name, references, wanted),
      items: try child(mapping, "items", below: name, references: references),
      additional: try child(mapping, "additionalProperties", below: name, references: references),
      limits: try limits(mapping), keys: try mapping.texts("x-keys") ?? [],
      wrapper: try mapping.text("x-items"), isReadOnly: try mapping.bool("readOnly") ?? false,
      isPartial: try mapping.bool("x-partial") ?? false)
  }

  private mutating func nextNumber() -> Int {
    defer { shapesRead += 1 }
    return shapesRead
  }

  private mutating func child(
    _ mapping: YAMLMapping, _ key: StaticString, below name: ShapeName, references: Int
  ) throws(RuleFileError) -> Shape? {
    guard let child = try mapping.mapping(key, known: ShapeReader.keywords) else { return nil }
    return try shape(child, name: ShapeName("*", below: name.path), references: references)
  }

  private mutating func properties(
    _ mapping: YAMLMapping, _ owner: ShapeName, _ references: Int, _ wanted: Set<String>?
  ) throws(RuleFileError) -> [Shape.Property] {
    let required = try mapping.texts("required") ?? []
    let path = owner.path
    var result: [Shape.Property] = []
    for (name, value) in try mapping.mapping("properties", known: nil)?.values ?? [] {
      let place = ShapeName(name, below: path)
      let isWanted = wanted?.contains(name) ?? true
      let shape =
        isWanted
        ? try shape(
          YAMLMapping(value, file: mapping.file, known: ShapeReader.keywords), name: place,
          references: references)
        : Shape(number: nextNumber(), name: place)
      result.append(.init(name: name, shape: shape, isRequired: required.contains(name)))
    }
    guard !required.isEmpty else { return result }
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
      isNumbered: try mapping.bool("x-numbered") ?? false,
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
