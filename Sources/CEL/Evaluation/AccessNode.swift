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
@safe class AccessNode: Node {
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
  /// The operand where it is a member that may be missing: `x.?f.?g` is followed link by link, and only its end
  /// becomes an optional.
  private final let link: Unmanaged<AccessNode>?
  /// Whether the value is an optional for certain, unless it is an error or unknown.
  final let yieldsOptional: Bool

  init(_ operand: Node, _ mode: Mode) {
    self.operand = operand
    self.mode = mode
    let member = (operand as? AccessNode).flatMap { $0.yieldsOptional ? $0 : nil }
    unsafe link = member.map { unsafe .passUnretained($0) }
    yieldsOptional = mode == .optional || mode == .value && member != nil
  }

  /// Whether the operand is a member that may be missing.
  final var isLinked: Bool { unsafe link != nil }

  /// Looks for the member of a proper value that is no optional.
  func access(_ value: Value, _ frame: Evaluation) -> Access {
    preconditionFailure("a node has to say how members are found")
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    guard isLinked else { return member(of: operand.evaluate(frame), frame) }
    return result(find(frame), mode == .test ? .test : .optional, frame)
  }

  /// Looks for the member of what the operand is or holds, whatever is wanted of it.
  func find(_ frame: Evaluation) -> Access {
    if let link = unsafe link {
      let inner = unsafe link._withUnsafeGuaranteedRef { $0.find(frame) }
      guard case .found(let value) = inner else { return inner }
      return value.isProper ? access(value, frame) : .failed(value)
    }
    let value = operand.evaluate(frame)
    guard case .optional(let optional) = value else { return access(value, frame) }
    return optional.value.map { access($0, frame) } ?? .absent(.emptyOptional)
  }

  /// The member of a value.
  final func member(of value: Value, _ frame: Evaluation) -> Value {
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
