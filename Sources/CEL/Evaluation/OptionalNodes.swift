/// `x.?f.orValue(y)`: a member, or another value where it is missing, without an optional in between.
final class MemberOrValueNode: Node {
  private let member: AccessNode
  private let other: Node

  /// - Parameter member: one that yields an optional.
  init(_ member: AccessNode, or other: Node) {
    self.member = member
    self.other = other
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    switch member.find(frame) {
    case .found(let value), .failed(let value): value
    case .absent: other.evaluate(frame)
    }
  }
}

/// `x.?f.hasValue()`: whether a member is there, without an optional in between.
final class MemberTestNode: Node {
  private let member: AccessNode

  /// - Parameter member: one that yields an optional.
  init(_ member: AccessNode) { self.member = member }

  override func evaluate(_ frame: Evaluation) -> Value {
    switch member.find(frame) {
    case .found(let value): value.isProper ? .bool(true) : value
    case .failed(let value): value
    case .absent: .bool(false)
    }
  }
}
