internal import JSONText
internal import YAMLText

/// The catalogue of codes cut into pieces, one for each number, so that one code is found without reading
/// them all.
struct EmbeddedCodes {
  private static let lists = ["codes", "lineCodes", "otherCodes"]

  /// Each number and what the catalogue's lists have of it, as a file of the same form.
  let pieces: [(code: Int, json: [UInt8])]

  /// - Parameter root: the document of `codes.yaml`.
  init(_ root: YAMLNode) {
    let entries = EmbeddedCodes.lists.flatMap { root[$0]?.elements ?? [] }
    let numbers = Set(entries.compactMap { $0.number }).sorted()
    pieces = numbers.map { number in (number, EmbeddedCodes.piece(of: root, number)) }
  }

  private static func piece(of root: YAMLNode, _ number: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for list in lists {
      writer.name(list)
      writer.beginArray()
      for entry in root[list]?.elements ?? [] where entry.number == number {
        let document = JSONDocument(entry.json(keepingMarks: true))
        if let value = document.root { writer.value(value, of: document) }
      }
      writer.endArray()
    }
    writer.endObject()
    return writer.bytes
  }
}

extension YAMLNode {
  fileprivate var number: Int? { self["code"]?.text.flatMap { Int($0) } }
}
