internal import CEL
internal import JSONText

/// The data of a table of facts, read when it is first needed.
final class FactDocument: Sendable {
  /// Where the data comes from.
  enum Source: Sendable {
    /// JSON text of our own.
    case json([UInt8])
    /// What embed-rules wrote.
    case embedded(StaticString)
  }

  let source: Source
  private let read: Deferred<JSONDocument>
  private let reading: JSONShape

  /// - Parameter layout: made when the data is read.
  init(_ source: Source, reading: JSONShape, layout: @escaping @Sendable () -> Layout) {
    self.source = source
    self.reading = reading
    read = Deferred {
      switch source {
      case .json(let json): JSONDocument(json, layout: layout())
      case .embedded(let json): JSONDocument(embedded: json, layout: layout())
      }
    }
  }

  /// Whether the data was read before.
  var isRead: Bool { unsafe read.ready != nil }

  /// All data as a value.
  func value(in evaluation: Evaluation) -> Value {
    guard let document = try? read.value(), let root = document.root else { return .null }
    return evaluation.json(document, root, reading)
  }

  /// The value of a member.
  func member(_ name: UTF8Slice) -> (document: JSONDocument, value: NodeID)? {
    guard let document = try? read.value(), let root = document.root else { return nil }
    return document.value(forKey: name, of: root).map { (document, $0) }
  }
}
