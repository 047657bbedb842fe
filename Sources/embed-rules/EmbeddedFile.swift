internal import JSONText
internal import YAMLText

/// What is written of one rule file.
struct EmbeddedFile {
  let path: String
  let root: YAMLNode

  /// The whole file, for those who read examples.
  var full: [UInt8] { root.json(keepingMarks: true) }

  /// Where marks are kept for messages: the rest of what is built in has no faults.
  private static let marked: Set<String> = ["rules", "variables", "overrides"]

  /// What nobody who lints asks for.
  private static let unread: Set<String> = ["example", "exampleHeaders", "order", "source", "data"]

  /// What linting reads of it: no examples, no descriptions, no data.
  var lean: [UInt8] {
    let top = root.keeping { entry in
      entry.key != "examples" && !(entry.key == "description" && entry.value.text != nil)
    }
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in top.removing(EmbeddedFile.unread).members {
      writer.name(name)
      let text = value.json(keepingMarks: EmbeddedFile.marked.contains(name))
      let document = JSONDocument(text)
      if let root = document.root { writer.value(root, of: document) }
    }
    writer.endObject()
    return writer.bytes
  }

  /// The data of a table of facts, a list of texts as a set.
  var data: [UInt8]? {
    guard let data = root["data"] else { return nil }
    if isSet { return EmbeddedTable(JSONDocument(data.jsonSet())).text }
    return isMap ? EmbeddedTable(JSONDocument(data.json())).text : data.json()
  }

  private var isSet: Bool {
    root["shape"]?["type"]?.text == "array" && root["shape"]?["items"]?["type"]?.text == "string"
  }

  private var isMap: Bool { root["shape"]?["additionalProperties"] != nil }
}

extension YAMLNode {
  fileprivate var members: [(name: String, value: YAMLNode)] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.map { ($0.key, $0.value) }
  }

  /// A mapping without some of its own names.
  fileprivate func removing(_ names: Set<String>) -> YAMLNode {
    names.reduce(self) { $0.removing([$1]) ?? $0 }
  }
}
