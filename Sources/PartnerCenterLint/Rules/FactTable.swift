internal import CEL
internal import JSONText
internal import YAMLText

/// A table of facts that expressions read as `facts.NAME`.
final class FactTable: Sendable {
  static let keys = ["table", "title", "source", "shape", "data"]

  let name: String
  let type: Type
  /// The same, prepared for reading.
  let reading: JSONShape
  private let read: Deferred<JSONDocument>

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
    let isSet = shape.form == .array && shape.items?.form == .string
    let layout = isSet ? Layout.map(of: .any) : shape.layout()
    type = isSet ? .map(.string, .dyn) : shape.type(named: "facts.\(name)")
    reading = JSONShape(of: type)
    switch file.content {
    case .embedded(let embedded):
      guard let data = embedded.data else { throw root.error(.missingKey("data")) }
      read = Deferred { JSONDocument(embedded: data, layout: layout) }
    case .yaml:
      guard let data = root["data"] else { throw root.error(.missingKey("data")) }
      read = Deferred { JSONDocument(isSet ? data.jsonSet() : data.json(), layout: layout) }
    }
  }

  /// The table as a value, read when it is first needed.
  func value(in evaluation: Evaluation) -> Value {
    guard let document = try? read.value(), let root = document.root else {
      return evaluation.error("the table \(name) is empty")
    }
    return evaluation.json(document, root, reading)
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
  }
}
