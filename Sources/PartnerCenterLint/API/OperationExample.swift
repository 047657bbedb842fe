internal import JSONText
internal import YAMLText

/// A request that the service accepts, to start from.
public struct OperationExample: Sendable {
  /// The method and the path, its ids in it.
  public let method: String, path: String
  /// The headers that every request should have, ids of nobody in them.
  public let headers: [(name: String, value: String)]
  /// The body as JSON, a member on each line; empty where the request has none.
  public let body: [UInt8]
}

extension Linter {
  /// The example that stands with an operation's rules.
  ///
  /// - Throws: `LintError.unknownOperation` where there is no such operation.
  public func example(of operation: String) throws(LintError) -> OperationExample {
    let head = try head(of: operation)
    let example: YAMLNode?
    let headers: [(name: String, value: String)]
    do {
      example = try head.file.document()["example"]
      headers = try exampleHeaders()
    } catch {
      throw .rules(error)
    }
    let target = example?["request"]?.text ?? head.operation.target.description
    let words = target.split(separator: " ").map(String.init)
    return OperationExample(
      method: words.first ?? "", path: words.dropFirst().first ?? "", headers: headers,
      body: example?["body"].map { $0.prettyJSON } ?? [])
  }
}

extension YAMLNode {
  /// The node as JSON, a member on each line.
  fileprivate var prettyJSON: [UInt8] {
    let document = JSONDocument(json())
    guard let root = document.root else { return [] }
    var writer = JSONWriter(style: .pretty)
    writer.value(root, of: document)
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
