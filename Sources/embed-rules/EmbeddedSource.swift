internal import JSONText
internal import YAMLText

/// The Swift source that holds the rule files.
struct EmbeddedSource {
  /// What is told about every operation without reading its file: these stand in `heads`.
  private static let headKeys = [
    "operation", "title", "request", "success", "refusal", "documentation", "detect",
  ]
  /// More number signs than any rule file has after three quotation marks.
  private static let fence = "####"
  /// Zeros behind every text, so that it is read where it lies.
  private static let padding = String(
    repeating: "\\\(fence)0", count: JSONDocument.padding)

  let text: String

  init(_ documents: [(path: String, root: YAMLNode)]) {
    let files = documents.map { EmbeddedSource.file(EmbeddedFile(path: $0.path, root: $0.root)) }
    let codes = documents.first { $0.path == "codes.yaml" }.map { EmbeddedCodes($0.root).pieces }
    let pieces = (codes ?? []).map { "    (\($0.code), \(EmbeddedSource.literal($0.json))),\n" }
    text = """
      // Written by embed-rules from the files of Rules/.

      /// The rule files as JSON, and the heads of the operations.
      enum EmbeddedRules {
        /// What linting reads of a file, the whole file, and the data of a table.
        typealias File = (path: StaticString, lean: StaticString, full: StaticString, data: StaticString?)

        static let heads: StaticString = \(EmbeddedSource.literal(EmbeddedSource.heads(documents)))

        static let files: [File] = [
      \(files.joined())  ]

        /// The catalogue of codes in pieces, one for each number, in ascending order.
        static let codes: [(code: Int, json: StaticString)] = [
      \(pieces.joined())  ]
      }

      """
  }

  private static func file(_ file: EmbeddedFile) -> String {
    """
        (
          "\(file.path)", \(literal(file.lean)), \(literal(file.full)), \(file.data.map(literal) ?? "nil")
        ),

    """
  }

  /// Multi-line, for tables have a line for each member. No backslash of JSON text stands before four number signs,
  /// which would make an escape.
  private static func literal(_ json: [UInt8]) -> String {
    let text = String(decoding: json, as: UTF8.self)
    return "\(fence)\"\"\"\n\(text)\(padding)\n\"\"\"\(fence)"
  }

  private static func heads(_ documents: [(path: String, root: YAMLNode)]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (path, root) in documents where path.hasPrefix("operations/") {
      writer.name(path)
      let head = root.selecting(headKeys).json()
      let document = JSONDocument(head)
      if let root = document.root { writer.value(root, of: document) }
    }
    writer.endObject()
    return writer.bytes
  }
}
