internal import JSONText
internal import YAMLText

/// One file of a rule directory.
struct RuleFile: Sendable {
  /// What the file holds.
  enum Content: Sendable {
    case yaml([UInt8])
    /// JSON written by embed-rules: read some twenty times as fast as YAML.
    case embedded(StaticString)
  }

  /// Below the directory: `operations/cart-create.yaml`.
  let path: String
  /// The name for messages.
  let display: String
  let content: Content

  var isOperation: Bool { path.hasPrefix("operations/") }

  /// The file's name without folder and ending.
  var name: String { String(path.split(separator: "/").last?.dropLast(".yaml".count) ?? "") }

  /// Reads the file.
  ///
  /// - Parameter skipped: names whose values are left out wherever they stand: what only tests read need
  ///   not be built.
  func document(skipping skipped: Set<String> = []) throws(RuleFileError) -> YAMLNode {
    switch content {
    case .yaml(let bytes):
      do throws(YAMLError) {
        return try YAMLReader.read(bytes)
      } catch {
        throw RuleFileError(file: display, mark: error.mark, fact: .yaml(error))
      }
    case .embedded(let json):
      let document = JSONDocument(embedded: json)
      return document.root.map { YAMLNode($0, of: document, skipping: skipped) } ?? .empty
    }
  }

  /// The value of one name at the top of the file, as JSON.
  func json(of name: String) throws(RuleFileError) -> [UInt8]? {
    switch content {
    case .yaml: return try YAMLMapping(document(), file: display, known: nil)[name]?.json()
    case .embedded(let json):
      let document = JSONDocument(embedded: json)
      guard let root = document.root, let value = document.member(named: name, of: root) else {
        return nil
      }
      return unsafe Array(document.bytes[document.range(of: value)])
    }
  }
}

extension JSONDocument {
  /// Reads a text that is built in.
  convenience init(embedded json: StaticString) {
    unsafe self.init(
      UnsafeRawBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
  }
}
