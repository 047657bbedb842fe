internal import JSONText

/// What came of looking for a member of a value.
enum Access: BitwiseCopyable {
  case found(Value)
  /// The value has no such member; how that is said where it is an error.
  case absent(EvaluationError)
  /// The value has no members, or is an error or unknown itself.
  case failed(Value)
}

/// A member of a value: `x.f`, `x[i]`, `x.?f`, `x[?i]` or `has(x.f)`.
class AccessNode: Node {
  /// What is wanted of the member.
  enum Mode {
    case value
    /// An optional that holds the member or nothing.
    case optional
    /// Whether it is there.
    case test
  }

  final let operand: Node
  final let mode: Mode

  init(_ operand: Node, _ mode: Mode) {
    self.operand = operand
    self.mode = mode
  }

  /// Looks for the member of a proper value that is no optional.
  func access(_ value: Value, _ frame: Evaluation) -> Access {
    preconditionFailure("a node has to say how members are found")
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    evaluate(operand.evaluate(frame), frame)
  }

  /// The member of a value.
  final func evaluate(_ value: Value, _ frame: Evaluation) -> Value {
    guard case .optional(let optional) = value else {
      return result(access(value, frame), mode, frame)
    }
    // A member of an optional is optional: absent in what is absent.
    guard let held = optional.value else {
      return mode == .test ? .bool(false) : .optional(.none)
    }
    return result(access(held, frame), mode == .test ? .test : .optional, frame)
  }

  final func result(_ access: Access, _ mode: Mode, _ frame: Evaluation) -> Value {
    switch (mode, access) {
    case (_, .failed(let value)): value
    case (.value, .found(let value)): value
    case (.value, .absent(let error)): .error(error)
    case (.test, .found): .bool(true)
    case (.test, .absent): .bool(false)
    case (.optional, .found(let value)):
      value.isProper ? .optional(frame.arena.optional(value)) : value
    case (.optional, .absent): .optional(.none)
    }
  }
}

/// A member found by name: of a map, or of a JSON object of which nothing is declared.
final class NameNode: AccessNode {
  private let name: UTF8Slice

  init(_ operand: Node, _ mode: Mode, name: UTF8Slice) {
    self.name = name
    super.init(operand, mode)
  }

  override func access(_ value: Value, _ frame: Evaluation) -> Access {
    switch value {
    case .map(let map):
      map.value(for: .string(name)).map { .found($0) } ?? .absent(.noSuchKey(name))
    case .json(let object) where !object.isList:
      object.value(for: name, frame).map { .found($0) } ?? .absent(.noSuchKey(name))
    default: .failed(frame.noOverload(".", value))
    }
  }
}

/// A member found by an index or a key that is computed.
final class IndexNode: AccessNode {
  private let index: Node

  init(_ operand: Node, _ mode: Mode, index: Node) {
    self.index = index
    super.init(operand, mode)
  }

  override func access(_ value: Value, _ frame: Evaluation) -> Access {
    let index = self.index.evaluate(frame)
    if let failed = frame.failure(value, index) { return .failed(failed) }
    switch value {
    case .list, .json: return frame.member(of: value, at: index)
    case .map(let map):
      guard index.keyHash != nil else {
        return .failed(.error(.unsupportedKey(index.typeName ?? .type)))
      }
      return map.value(for: index).map { .found($0) }
        ?? .absent(.noSuchKey(frame.arena.shown(index)))
    default: return .failed(frame.noOverload("[]", value, index))
    }
  }
}
