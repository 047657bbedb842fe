internal import JSONText

/// The memory of one syntax tree: its source, its nodes and the texts they name.
///
/// All of it is plain and is given back at once. Expressions are valid as long as their tree.
final class SyntaxTree {
  /// Most expressions need no second piece of it.
  let memory = Arena(firstPiece: 4096)
  let source: UTF8Slice
  /// How many nodes were made; their numbers are below.
  private(set) var count = 0
  private let depthLimit: Int

  init(_ source: String, depthLimit: Int) {
    self.source = memory.text(source)
    self.depthLimit = depthLimit
  }

  /// Makes a node, unless the tree gets too deep.
  func node(_ kind: Expression.Kind, _ range: Range<Int>) throws(Issue) -> Expression {
    let depth = 1 + kind.childDepth
    guard depth <= depthLimit else { throw Issue(.tooDeep(depthLimit), range) }
    let place = unsafe memory.allocate(Expression.Node.self, count: 1)
    unsafe place.initialize(
      to: .init(kind: kind, range: SourceRange(range), depth: Int32(depth), number: Int32(count)))
    count += 1
    return unsafe Expression(place)
  }
}

/// Some elements in memory that a tree owns.
@safe struct TreeList<Element: BitwiseCopyable>: BitwiseCopyable, RandomAccessCollection {
  private let start: UnsafePointer<Element>?
  let count: Int

  /// A copy of some elements in the memory of a tree.
  init(_ elements: ArraySlice<Element>, in tree: SyntaxTree) {
    count = elements.count
    let memory = unsafe tree.memory.allocate(Element.self, count: count)
    for (place, element) in elements.enumerated() {
      unsafe (memory + place).initialize(to: element)
    }
    unsafe start = UnsafePointer(memory)
  }

  /// No elements.
  init() {
    unsafe start = nil
    count = 0
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "the list has no such element")
    return unsafe start.unsafelyUnwrapped[index]
  }
}

/// A part of a source: bytes from its start.
struct SourceRange: BitwiseCopyable {
  private let start: UInt32
  private let end: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  var bytes: Range<Int> { Int(start)..<Int(end) }
}
