/// The file `shapes.yaml`, read when a shape refers to it.
final class SharedShapes: Sendable {
  static let path = "shapes.yaml"

  let file: RuleFile
  private let root: Deferred<Root>

  private final class Root: Sendable {
    let definitions: YAMLMapping?

    init(_ file: RuleFile) throws(RuleFileError) {
      definitions = try file.root(known: ["title", "source", "$defs"]).mapping("$defs", known: nil)
    }
  }

  init(_ file: RuleFile) {
    self.file = file
    root = Deferred { () throws(RuleFileError) in try Root(file) }
  }

  func definitions() throws(RuleFileError) -> YAMLMapping? { try root.value().definitions }
}
