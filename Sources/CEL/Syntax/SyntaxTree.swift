internal import JSONText
internal import Synchronization

/// The memory of one syntax tree: its source, its nodes and the texts they name.
///
/// All of it is plain and is given back at once. Expressions are valid as long as their tree.
final class SyntaxTree {
  let memory: Arena
  let source: UTF8Slice
  /// How many nodes were made; their numbers are below.
  private(set) var count = 0
  private let depthLimit: Int

  init(_ source: String, depthLimit: Int) {
    memory = TreeMemory.take()
    self.source = memory.text(source)
    self.depthLimit = depthLimit
  }

  deinit { TreeMemory.giveBack(memory) }

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

/// The memory of trees that are gone, for the next ones.
private enum TreeMemory {
  /// Memory that nobody uses: it may go to another thread.
  private struct Idle: @unchecked Sendable {
    let memory: Arena
  }

  /// Most expressions need no second piece.
  private static let firstPiece = 4096
  /// What a hostile expression has made grow is not kept, in bytes.
  private static let largestFootprint = 1 << 16

  private static let idle = Mutex<[Idle]>([])

  static func take() -> Arena {
    idle.withLock { $0.popLast() }?.memory ?? Arena(firstPiece: firstPiece)
  }

  static func giveBack(_ memory: Arena) {
    memory.reset()
    guard memory.footprint <= largestFootprint else { return }
    let entry = Idle(memory: memory)
    idle.withLock { $0.append(entry) }
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
