internal import CEL
internal import JSONText
internal import YAMLText

/// A table of facts that expressions read as `facts.NAME`.
final class FactTable: Sendable {
  static let keys = ["table", "title", "source", "shape", "data"]

  let name: String
  private let type: Type
  private let facts: Facts

  /// How expressions get at the facts.
  private enum Facts {
    /// As one value.
    case whole(FactDocument)
    /// By the names of members.
    case members(FactMembers)
  }

  /// Reads a table's file, which is named for the table.
  ///
  /// A table that is a list of texts becomes a set: a map from each text, so that `x in facts.NAME`
  /// takes the same time for any size.
  init(_ file: RuleFile) throws(RuleFileError) {
    let root = try file.root(known: FactTable.keys)
    name = try root.requiredText("table")
    if name != file.name { throw root.error(.wrongTableName(name, file: file.name)) }
    var reader = ShapeReader(shared: nil)
    let shape = try reader.root(try root.required("shape"), file: file.display)
    let isSet = FactTable.isSet(shape)
    type = isSet ? .map(.string, .dyn) : shape.type(named: "facts.\(name)")
    let data = try FactTable.data(of: file, root, isSet: isSet)
    let document = FactDocument(data, reading: JSONShape(of: type)) {
      isSet ? .map(of: .any) : shape.layout()
    }
    // The elements of a keyed array are no members.
    if case .map(.string, let value) = type, isSet || shape.form != .array {
      facts = .members(FactMembers(document, of: shape.additional, reading: JSONShape(of: value)))
    } else {
      facts = .whole(document)
    }
  }

  private static func data(
    of file: RuleFile, _ root: YAMLMapping, isSet: Bool
  ) throws(RuleFileError) -> FactDocument.Source {
    switch file.content {
    case .embedded(let embedded):
      if let data = embedded.data { return .embedded(data) }
    case .yaml:
      if let data = root["data"] { return .json(isSet ? data.jsonSet() : data.json()) }
    }
    throw root.error(.missingKey("data"))
  }

  /// Lets expressions read the table.
  func declare(in environment: inout Environment) {
    let name = "facts.\(name)"
    switch facts {
    case .whole(let document):
      environment.declare(variable: name, type: type, makingValue: document.value)
    case .members(let members): environment.declare(variable: name, type: type, heldBy: members)
    }
  }

  /// Compares a table's file with the shape that it declares.
  ///
  /// - Throws: with the place of the first value that is not as declared.
  static func check(_ file: RuleFile) throws(RuleFileError) {
    let root = try YAMLMapping(try file.document(), file: file.display, known: nil)
    var reader = ShapeReader(shared: nil)
    let shape = try reader.root(try root.required("shape"), file: file.display)
    guard let data = root["data"], !data.isNull else { throw root.error(.missingKey("data")) }
    try FactCheck(file: file.display).check(data, as: shape)
    if isSet(shape) { try refuseRepeated(data, in: file) }
  }

  /// Whether a table of this shape becomes a set.
  private static func isSet(_ shape: Shape) -> Bool {
    shape.form == .array && shape.items?.form == .string
  }

  private static func refuseRepeated(_ list: YAMLNode, in file: RuleFile) throws(RuleFileError) {
    guard case .sequence(let elements) = list.content else { return }
    var seen: Set<String> = []
    for element in elements {
      guard let text = element.text, !seen.insert(text).inserted else { continue }
      throw RuleFileError(file: file.display, mark: element.mark, fact: .repeatedText(text))
    }
  }
}
