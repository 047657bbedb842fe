/// The file `shapes.yaml`, read when a shape refers to it.
final class SharedShapes: Sendable {
  static let path = "shapes.yaml"

  let file: RuleFile
  private let read: Deferred<Definitions>

  private final class Definitions: Sendable {
    let value: RuleValue?

    init(_ file: RuleFile) throws(RuleFileError) {
      value = try file.root(known: ["title", "source", "$defs"]).value("$defs")
    }
  }

  init(_ file: RuleFile) {
    self.file = file
    read = Deferred { () throws(RuleFileError) in try Definitions(file) }
  }

  /// A named shape.
  func definition(_ name: String) throws(RuleFileError) -> YAMLMapping? {
    guard let value = try read.value().value?.member(name) else { return nil }
    return try YAMLMapping(value, file: file.display, known: ShapeReader.keywords)
  }
}
