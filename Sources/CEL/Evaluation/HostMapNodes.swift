internal import JSONText

/// A map that the host holds, as a whole.
final class HostMapNode: Node {
  let map: any HostMap

  init(_ map: any HostMap) { self.map = map }

  override func evaluate(_ frame: Evaluation) -> Value { map.value(in: frame) }
}

/// An entry of a map that the host holds: `map[key]` or `map[?key]`.
final class HostEntryNode: AccessNode {
  private let map: any HostMap
  private let key: Node

  /// - Parameter map: stands in for the operand, which need not be evaluated.
  init(_ map: any HostMap, _ mode: Mode, key: Node) {
    self.map = map
    self.key = key
    super.init(ConstantNode(.null), mode)
  }

  override func access(_: Value, _ frame: Evaluation) -> Access {
    let key = self.key.evaluate(frame)
    guard key.isProper else { return .failed(key) }
    guard case .string(let name) = key else {
      return frame.member(of: map.value(in: frame), at: key)
    }
    return map.value(for: name, in: frame).map { .found($0) } ?? .absent(.noSuchKey(name))
  }
}

/// `key in map` for a map that the host holds.
final class HostMembershipNode: Node {
  private let key: Node
  private let map: any HostMap

  init(_ key: Node, in map: any HostMap) {
    self.key = key
    self.map = map
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let key = self.key.evaluate(frame)
    guard key.isProper else { return key }
    guard case .string(let name) = key else { return .bool(false) }
    return .bool(map.contains(name, in: frame))
  }
}
