internal import JSONText

/// A walk over the elements of a list or the entries of a map, wherever they are.
struct Traversal {
  private enum Source {
    case list(ListSlice)
    case map(MapReference)
    case json(JSONReference)
  }

  private let source: Source
  /// Whether it is a list that is walked over.
  let isList: Bool
  /// How many elements there are.
  let count: Int
  private var position = -1
  /// Of JSON: the present element, before the first step already the first.
  private var node: NodeID?

  /// The walk over a value, or nil where it is no list and no map.
  init?(_ value: Value) {
    switch value {
    case .list(let list):
      source = .list(list)
      (isList, count) = (true, list.count)
    case .map(let map):
      source = .map(map)
      (isList, count) = (false, map.count)
    case .json(let reference):
      source = .json(reference)
      let container = reference.container
      isList = reference.isList
      count = reference.tree.count(of: container)
      node = reference.tree.firstChild(of: container)
    default: return nil
    }
  }

  /// Moves to the next element; false after the last.
  mutating func advance() -> Bool {
    position += 1
    if position > 0, case .json(let reference) = source, let present = node {
      node = reference.tree.next(after: present)
    }
    return position < count
  }

  /// The index of the present element, or the key of the present entry.
  func key(_ frame: Evaluation) -> Value {
    switch source {
    case .list: .int(Int64(position))
    case .map(let map): map.entry(position)?.key ?? .null
    case .json(let reference):
      isList ? .int(Int64(position)) : node.map { reference.key(of: $0, frame) } ?? .null
    }
  }

  /// The present element, or the value of the present entry.
  var element: Value {
    switch source {
    case .list(let list): list.element(position) ?? .null
    case .map(let map): map.entry(position)?.value ?? .null
    case .json(let reference):
      node.map { .reading($0, of: reference.tree, as: reference.elementShape) } ?? .null
    }
  }
}
