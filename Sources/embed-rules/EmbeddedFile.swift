internal import YAMLText

/// What is written of one rule file.
struct EmbeddedFile {
  let path: String
  let root: YAMLNode

  /// The whole file, for those who read examples.
  var full: [UInt8] { root.json(keepingMarks: true) }

  /// What linting reads of it: no examples, no descriptions, no data.
  var lean: [UInt8] {
    let top = root.keeping { entry in
      entry.key != "examples" && !(entry.key == "description" && entry.value.text != nil)
    }
    return top.removing(["example", "order", "source", "data"]).json(keepingMarks: true)
  }

  /// The data of a table of facts, a list of texts as a set.
  var data: [UInt8]? {
    guard let data = root["data"] else { return nil }
    return isSet ? data.jsonSet() : data.json()
  }

  private var isSet: Bool {
    root["shape"]?["type"]?.text == "array" && root["shape"]?["items"]?["type"]?.text == "string"
  }
}

extension YAMLNode {
  /// A mapping without some of its own names.
  fileprivate func removing(_ names: Set<String>) -> YAMLNode {
    names.reduce(self) { $0.removing([$1]) ?? $0 }
  }
}
