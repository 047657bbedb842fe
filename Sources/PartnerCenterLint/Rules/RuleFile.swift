internal import JSONText
internal import YAMLText

/// One file of a rule directory.
struct RuleFile: Sendable {
  /// What the file holds.
  enum Content: Sendable {
    case yaml([UInt8])
    /// JSON written by embed-rules: read some twenty times as fast as YAML.
    case embedded(EmbeddedRules.File)
  }

  /// Below the directory: `operations/cart-create.yaml`.
  let path: String
  /// The name for messages.
  let display: String
  let content: Content

  var isOperation: Bool { path.hasPrefix("operations/") }

  /// The file's name without folder and ending.
  var name: String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let file = path.utf8[(slash.map(path.utf8.index(after:)) ?? path.startIndex)...]
    return String(Substring(file.dropLast(".yaml".utf8.count)))
  }

  /// Reads the whole file, examples included.
  func document() throws(RuleFileError) -> YAMLNode {
    switch content {
    case .yaml(let bytes):
      do throws(YAMLError) {
        return try YAMLReader.read(bytes)
      } catch {
        throw RuleFileError(file: display, mark: error.mark, fact: .yaml(error))
      }
    case .embedded(let file):
      let document = JSONDocument(embedded: file.full)
      return document.root.map { YAMLNode($0, of: document) } ?? .empty
    }
  }

  /// Reads what linting needs of the file.
  ///
  /// - Parameter known: the names that may stand at its top; nil allows any.
  func root(known: [String]?) throws(RuleFileError) -> YAMLMapping {
    switch content {
    case .yaml: try YAMLMapping(try document(), file: display, known: known)
    case .embedded(let file):
      YAMLMapping(embedded: JSONDocument(embedded: file.lean), file: display)
    }
  }
}

extension JSONDocument {
  /// Reads a text that is built in, zeros behind it.
  convenience init(embedded json: StaticString, layout: Layout = .any) {
    unsafe self.init(padded: UTF8Slice(json).bytes, layout: layout)
  }
}
