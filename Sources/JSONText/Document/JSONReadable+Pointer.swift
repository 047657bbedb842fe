extension JSONReadable {
  /// The JSON Pointer (RFC 6901) to a value: names as the text spells them, decoded; "" for the
  /// root.
  public func pointer(to node: NodeID) -> String {
    var steps: [String] = []
    var current = node
    while let parent = parent(of: current) {
      if let name = name(of: current) {
        steps.append(String(name).pointerStep)
      } else {
        steps.append(String(position(of: current) ?? 0))
      }
      current = parent
    }
    return steps.reversed().map { "/" + $0 }.joined()
  }

  /// How many elements stand before this one in its array; nil for what is no element.
  ///
  /// - Complexity: O(log n) in the number of elements.
  public func position(of node: NodeID) -> Int? {
    guard let array = parent(of: node), kind(of: array) == .array else { return nil }
    // Elements ascend, so that halving finds one among those reached in constant time.
    var low = 0
    var high = count(of: array)
    while low < high {
      let middle = (low + high) / 2
      guard let element = element(middle, of: array) else { break }
      if element.index < node.index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension String {
  /// A name as a step of a JSON Pointer: `~` as `~0` and `/` as `~1` (RFC 6901, section 3).
  package var pointerStep: String {
    var step = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "~": step += "~0"
      case "/": step += "~1"
      default: step.unicodeScalars.append(scalar)
      }
    }
    return step
  }
}
