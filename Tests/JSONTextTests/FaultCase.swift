import JSONText
import Testing

/// A text, what is wrong with it, and the tree that is read all the same.
struct FaultCase: CustomTestStringConvertible {
  let name: String
  let text: String
  /// "name start..<end" for each fault.
  let faults: [String]
  /// As compact JSON.
  let tree: String

  init(_ name: String, _ text: String, _ faults: [String], tree: String) {
    self.name = name
    self.text = text
    self.faults = faults
    self.tree = tree
  }

  var testDescription: String { name }
}
