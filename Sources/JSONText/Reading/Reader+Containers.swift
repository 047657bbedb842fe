extension Reader {
  /// Opens an object or an array at its bracket.
  @inline(__always) mutating func open(_ bracket: UInt8, _ name: Name) {
    guard outer.count < limits.depth else { return passContainer(bracket, name) }
    let isObject = bracket == .openBrace
    let layout = layout(for: name)
    let id = add(isObject ? .object : .array, [], at, at, name)
    outer.append(top)
    top = Frame(layout: layout, node: id)
    top.isObject = isObject
    top.closer = bracket &+ 2
    at &+= 1
    expectation = .first
    adoptLayout()
  }

  /// Settles what the layout means for the kind of container that is really there.
  @inline(__always) private mutating func adoptLayout() {
    switch top.layout.shape {
    case .any: break
    case .object: if top.isObject { top.isDeclared = true } else { top.layout = .none }
    case .map: if !top.isObject { top.layout = .none }
    case .array: if top.isObject { adoptWrapper() }
    }
  }

  /// An object stands where an array is expected: it may hold the array.
  private mutating func adoptWrapper() {
    guard let wrapper = top.layout.wrapper else {
      top.layout = .none
      return
    }
    top.layout = wrapper
    top.isDeclared = true
    unsafe nodes.pointer(Int(top.node)).pointee.flags.insert(.wrapper)
  }

  /// Closes the innermost container, whose extent ends here, and goes on in the one around it.
  @inline(__always) mutating func close(at end: Int) {
    let node = unsafe nodes.pointer(Int(top.node))
    unsafe node.pointee.end = UInt32(truncatingIfNeeded: end)
    unsafe node.pointee.count = top.count
    if top.isObject {
      if top.unbound > 1 || top.layout.shape == .map { finishObject() }
    } else if top.count > 0 {
      finishArray()
    }
    top = outer.removeLast()
    expectation = .separator
  }

  /// Reports a container that nests too deep and passes over it: an empty one takes its place.
  private mutating func passContainer(_ bracket: UInt8, _ name: Name) {
    let start = at
    if !reportedDepth { faults.add(.nestingTooDeep, start..<(start + 1)) }
    reportedDepth = true
    var open = 0
    repeat {
      switch text[at] {
      case .openBrace, .openBracket: open += 1
      case .closeBrace, .closeBracket: open -= 1
      case .quote: at = text.passedString(at) - 1
      default: break
      }
      at += 1
    } while open > 0 && at < text.count
    addLeaf(bracket == .openBrace ? .object : .array, start, at, name)
  }
}

extension PaddedText {
  /// The end of a string on one line, without a look at its contents.
  func passedString(_ start: Int) -> Int {
    var at = start + 1
    while at < count && self[at] != .quote && !self[at].isLineEnd {
      at += self[at] == .backslash ? 2 : 1
    }
    return min(at + 1, count)
  }
}
