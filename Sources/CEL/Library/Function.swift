/// A function for expressions to call, written in Swift.
public struct Function: Sendable {
  /// The name, with its namespace if it has one: `math.floor`.
  public let name: String
  /// What it may be applied to, and what it does then.
  public let overloads: [Overload]

  /// - Parameters:
  ///   - name: the name that expressions use.
  ///   - overloads: one for each signature.
  public init(_ name: String, _ overloads: [Overload]) {
    self.name = name
    self.overloads = overloads
  }
}

/// One signature of a function, with its implementation.
public struct Overload: Sendable {
  /// Implementations by the number of their arguments, so that few arguments need no list.
  public enum Implementation: Sendable {
    case unary(@Sendable (Value, Evaluation) -> Value)
    case binary(@Sendable (Value, Value, Evaluation) -> Value)
    case general(@Sendable (Arguments, Evaluation) -> Value)
  }

  /// Whether it is called as a method: `x.f(y)`. The target is the first argument then.
  public let isMember: Bool
  /// The types of the arguments, the target's first.
  public let parameters: [Type]
  /// The type of the result.
  public let result: Type
  /// Whether an error or unknown among the arguments is the result. The implementation of others
  /// is given errors and unknowns as values.
  public let isStrict: Bool
  /// Whether the result depends on nothing but the arguments, so that calls with constants can be
  /// made once, when the program is compiled.
  public let isPure: Bool
  /// What it does. Where nothing is known of an argument before it is evaluated (`dyn`), it may be given a value of
  /// another type: that is an error for it to tell.
  public let implementation: Implementation
  /// Whether parameters stand in the signature, which differ from call to call.
  let isGeneric: Bool
  /// Whether it takes two values of any one type, as `==` does: most calls there are need no closer look.
  let relatesEqualTypes: Bool

  /// - Parameters:
  ///   - parameters: the types of the arguments, the target's first.
  ///   - result: the type of the result; `.parameter` stands for types that arguments decide.
  ///   - isMember: whether it is called as a method.
  public init(
    _ parameters: [Type], _ result: Type, isMember: Bool = false, isStrict: Bool = true,
    isPure: Bool = false, _ implementation: Implementation
  ) {
    self.parameters = parameters
    self.result = result
    self.isMember = isMember
    self.isStrict = isStrict
    self.isPure = isPure
    self.implementation = implementation
    isGeneric = result.hasParameters || parameters.contains(where: \.hasParameters)
    relatesEqualTypes =
      parameters.count == 2 && parameters[0] == .parameter("A") && parameters[1] == parameters[0]
      && !result.hasParameters
  }

  /// Whether values are what the overload takes, as far as values show it.
  func accepts(_ arguments: Arguments) -> Bool {
    guard arguments.count == parameters.count else { return false }
    for index in 0..<arguments.count where !arguments[index].fits(parameters[index]) {
      return false
    }
    return true
  }
}

/// The arguments of one call.
@safe
public struct Arguments {
  private let values: UnsafeBufferPointer<Value>

  @unsafe init(_ values: UnsafeBufferPointer<Value>) { unsafe self.values = values }

  /// How many there are; as many as the overload has parameters.
  public var count: Int { unsafe values.count }

  /// The argument at an index from 0 to `count` - 1, the target first.
  public subscript(index: Int) -> Value {
    precondition(index >= 0 && index < count, "there is no argument \(index)")
    return unsafe values[index]
  }
}

extension Value {
  /// Whether the value is of a type, as far as it shows at run time. Errors and unknowns fit all.
  func fits(_ type: Type) -> Bool {
    switch (type, self) {
    case (.dyn, _), (.parameter, _), (_, .error), (_, .unknown), (.null, .null), (.bool, .bool),
      (.int, .int), (.uint, .uint), (.double, .double), (.string, .string), (.bytes, .bytes),
      (.timestamp, .timestamp), (.duration, .duration), (.list, .list), (.map, .map),
      (.type, .type), (.optional, .optional):
      true
    case (.list, .json(let reference)): reference.isList
    case (.map, .json(let reference)): !reference.isList
    case (.object, .json(let reference)): reference.shape.form == .object
    case (.opaque(let name, _), .ip): name == "net.IP"
    case (.opaque(let name, _), .cidr): name == "net.CIDR"
    default: false
    }
  }
}
