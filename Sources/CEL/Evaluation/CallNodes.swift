internal import JSONText

/// A call with one argument.
final class UnaryCallNode: Node {
  private let argument: Node
  private let isStrict: Bool
  private let function: @Sendable (Value, Evaluation) -> Value

  init(
    _ argument: Node, isStrict: Bool, _ function: @escaping @Sendable (Value, Evaluation) -> Value
  ) {
    self.argument = argument
    self.isStrict = isStrict
    self.function = function
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let value = argument.evaluate(frame)
    if isStrict, !value.isProper { return value }
    return function(value, frame)
  }
}

/// A call with two arguments.
final class BinaryCallNode: Node {
  private let left: Node
  private let right: Node
  private let isStrict: Bool
  private let function: @Sendable (Value, Value, Evaluation) -> Value

  init(
    _ left: Node, _ right: Node, isStrict: Bool,
    _ function: @escaping @Sendable (Value, Value, Evaluation) -> Value
  ) {
    self.left = left
    self.right = right
    self.isStrict = isStrict
    self.function = function
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    let a = left.evaluate(frame)
    let b = right.evaluate(frame)
    if isStrict, !a.isProper || !b.isProper, let failed = frame.failure(a, b) { return failed }
    return function(a, b, frame)
  }
}

/// A call that is given its arguments as a list.
class ListCallNode: Node {
  private final let arguments: NodeList

  init(_ arguments: [Node]) { self.arguments = NodeList(arguments) }

  /// What the call yields for the values of its arguments.
  func apply(_ values: Arguments, _ frame: Evaluation) -> Value {
    preconditionFailure("a call has to say what it yields")
  }

  override final func evaluate(_ frame: Evaluation) -> Value {
    unsafe withUnsafeTemporaryAllocation(of: Value.self, capacity: arguments.indices.count) {
      values in
      for index in arguments.indices {
        unsafe values.initializeElement(at: index, to: arguments.evaluate(index, frame))
      }
      return unsafe apply(Arguments(UnsafeBufferPointer(values)), frame)
    }
  }
}

/// A call with any number of arguments, of which the check has found the overload.
final class KnownCallNode: ListCallNode {
  private let isStrict: Bool
  private let function: @Sendable (Arguments, Evaluation) -> Value

  init(
    _ arguments: [Node], isStrict: Bool,
    _ function: @escaping @Sendable (Arguments, Evaluation) -> Value
  ) {
    self.isStrict = isStrict
    self.function = function
    super.init(arguments)
  }

  override func apply(_ values: Arguments, _ frame: Evaluation) -> Value {
    if isStrict, let failed = frame.failure(values) { return failed }
    return function(values, frame)
  }
}

/// A call of which only the values decide which overload is meant.
final class GeneralCallNode: ListCallNode {
  private let name: UTF8Slice
  private let overloads: [Overload]

  init(_ name: UTF8Slice, _ overloads: [Overload], _ arguments: [Node]) {
    self.name = name
    self.overloads = overloads
    super.init(arguments)
  }

  override func apply(_ values: Arguments, _ frame: Evaluation) -> Value {
    for overload in overloads where overload.accepts(values) {
      if overload.isStrict, let failed = frame.failure(values) { return failed }
      return overload.implementation.apply(values, frame)
    }
    return frame.failure(values) ?? .error(.noSuchOverload(name))
  }
}

extension Overload.Implementation {
  /// Calls with arguments of the right number.
  func apply(_ arguments: Arguments, _ frame: Evaluation) -> Value {
    switch self {
    case .unary(let function): function(arguments[0], frame)
    case .binary(let function): function(arguments[0], arguments[1], frame)
    case .general(let function): function(arguments, frame)
    }
  }
}
