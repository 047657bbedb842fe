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

/// A call with any number of arguments.
final class ListCallNode: Node {
  private let arguments: NodeList
  private let isStrict: Bool
  private let function: @Sendable (Arguments, Evaluation) -> Value

  init(
    _ arguments: [Node], isStrict: Bool,
    _ function: @escaping @Sendable (Arguments, Evaluation) -> Value
  ) {
    self.arguments = NodeList(arguments)
    self.isStrict = isStrict
    self.function = function
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    arguments.withValues(frame) { values in
      if isStrict, let failed = frame.failure(values) { return failed }
      return function(values, frame)
    }
  }
}

/// A call of which only the values decide which overload is meant.
final class GeneralCallNode: Node {
  private let name: UTF8Slice
  private let overloads: [Overload]
  private let arguments: NodeList

  init(_ name: UTF8Slice, _ overloads: [Overload], _ arguments: [Node]) {
    self.name = name
    self.overloads = overloads
    self.arguments = NodeList(arguments)
  }

  override func evaluate(_ frame: Evaluation) -> Value {
    arguments.withValues(frame) { apply($0, frame) }
  }

  private func apply(_ values: Arguments, _ frame: Evaluation) -> Value {
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
