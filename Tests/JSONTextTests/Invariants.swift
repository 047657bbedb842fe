import JSONText

/// What holds for every document whatever its text was: returns what does not.
func brokenInvariants(_ document: JSONDocument) -> [String] {
  var broken = brokenFaults(document)
  guard let root = document.root else {
    if document.faults.isEmpty { broken.append("nothing was read and nothing is wrong") }
    return broken
  }
  var visited = 0
  var pending = [root]
  while let node = pending.popLast() {
    visited += 1
    let children = children(of: node, document)
    broken += brokenChildren(children, of: node, document)
    pending += children
  }
  if visited != document.nodeCount { broken.append("\(document.nodeCount - visited) nodes lost") }
  return broken
}

private func children(of node: NodeID, _ document: JSONDocument) -> [NodeID] {
  var children: [NodeID] = []
  var child = document.firstChild(of: node)
  while let current = child {
    children.append(current)
    child = document.next(after: current)
  }
  return children
}

private func brokenFaults(_ document: JSONDocument) -> [String] {
  var broken: [String] = []
  var last = 0
  for fault in document.faults {
    if unsafe fault.range.upperBound > document.bytes.count {
      broken.append("\(fault) beyond the text")
    }
    guard fault.kind != .tooManyFaults else { continue }
    if fault.range.lowerBound < last { broken.append("\(fault) out of order") }
    last = fault.range.lowerBound
  }
  return broken
}

private func brokenChildren(_ children: [NodeID], of node: NodeID, _ document: JSONDocument)
  -> [String]
{
  var broken: [String] = []
  let range = document.range(of: node)
  var end = range.lowerBound
  let isArray = document.kind(of: node) == .array
  for (position, child) in zip(0..., children) {
    let extent = document.range(of: child)
    let name = document.nameRange(of: child)
    if isArray != (name == nil) { broken.append("a name where none should be, or none") }
    if let name, name.lowerBound < end || name.upperBound > extent.lowerBound {
      broken.append("name \(name) of \(extent) after \(end)")
    }
    if extent.lowerBound < end || extent.upperBound > range.upperBound {
      broken.append("\(extent) after \(end) in \(range)")
    }
    if document.parent(of: child) != node { broken.append("wrong parent") }
    if isArray && document.element(position, of: node) != child {
      broken.append("element \(position) of \(range) is another")
    }
    end = extent.upperBound
  }
  if isArray && document.count(of: node) != children.count { broken.append("wrong count") }
  return broken
}
