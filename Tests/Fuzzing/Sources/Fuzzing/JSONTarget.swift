import JSONText

/// The reader of JSON: whatever the text, the parts of its document fit together, and a text without faults is
/// written as one that reads without faults.
enum JSONTarget {
  private static let layout = Layout.object([
    "lineItems": .array(of: .object(["id": .any, "name": .any]), keys: [0], wrapper: "items"),
    "prices": .map(of: .any), "note": .any,
  ])

  static func run(_ input: [UInt8]) {
    for layout in [Layout.any, layout] {
      let document = JSONDocument(input, layout: layout)
      let broken = brokenInvariants(document)
      precondition(broken.isEmpty, "\(broken)")
      for fault in document.faults {
        precondition(!fault.kind.description.isEmpty)
        _ = document.position(of: fault.range.lowerBound)
      }
      if let root = document.root { checkWriting(root, of: document) }
    }
  }

  private static func checkWriting(_ root: NodeID, of document: JSONDocument) {
    var writer = JSONWriter()
    writer.value(root, of: document)
    guard document.faults.isEmpty else { return }
    let again = JSONDocument(writer.bytes)
    precondition(again.faults.isEmpty, "\(again.faults)")
    precondition(again.nodeCount == document.nodeCount, "nodes were lost in writing")
  }
}
