internal import JSONText

/// Puts what a GET of one resource returned, where the context expects a list, into a list of its own.
struct SingleResources {
  private let document: JSONDocument
  private let shape: Shape

  init(_ document: JSONDocument, _ shape: Shape) {
    self.document = document
    self.shape = shape
  }

  /// The text with brackets around each such resource; nil where there is none.
  func listed() -> [UInt8]? {
    let ranges = document.root.map(resources) ?? []
    if ranges.isEmpty { return nil }
    var text: [UInt8] = []
    var end = 0
    for range in ranges {
      unsafe text += document.bytes[end..<range.lowerBound]
      text.append(UInt8(ascii: "["))
      unsafe text += document.bytes[range]
      text.append(UInt8(ascii: "]"))
      end = range.upperBound
    }
    return unsafe text + document.bytes[end...]
  }

  /// Where they are, in the order of the text.
  private func resources(in root: NodeID) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var member = document.firstChild(of: root)
    while let current = member {
      if let slot = document.slot(of: current), isResource(current, shape.properties[slot].shape) {
        ranges.append(document.range(of: current))
      }
      member = document.next(after: current)
    }
    return ranges
  }

  /// Whether an object stands for a list, but neither holds one nor is empty of what its elements have.
  private func isResource(_ node: NodeID, _ list: Shape) -> Bool {
    guard document.kind(of: node) == .object, list.form == .array,
      document.elements(of: node) == nil, let properties = list.items?.properties
    else { return false }
    let names = properties.map { $0.name.lowercased() }
    var member = document.firstChild(of: node)
    while let current = member {
      if let name = document.name(of: current), names.contains(String(name).lowercased()) {
        return true
      }
      member = document.next(after: current)
    }
    return false
  }
}
