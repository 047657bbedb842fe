import JSONText

/// The tree of a document as compact JSON; "nothing" where there is no root.
func tree(_ document: JSONDocument) -> String {
  guard let root = document.root else { return "nothing" }
  var writer = JSONWriter()
  writer.value(root, of: document)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// The faults as "name start..<end", in their order.
func faults(_ document: JSONDocument) -> [String] {
  document.faults.map { "\($0.kind.name) \($0.range.lowerBound)..<\($0.range.upperBound)" }
}

/// The value at a path of names and positions.
func node(_ document: JSONDocument, _ path: [String]) -> NodeID? {
  var current = document.root
  for step in path {
    guard let node = current else { return nil }
    current =
      document.kind(of: node) == .array
      ? Int(step).flatMap { document.element($0, of: node) }
      : document.member(named: step, of: node)
  }
  return current
}

/// The texts of a value, for values that a test has found.
func text(_ document: JSONDocument, _ node: NodeID?) -> String? {
  node.map { String(document.text(of: $0)) }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
