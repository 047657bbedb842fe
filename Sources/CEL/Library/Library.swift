/// The functions and types of the language and of its extensions.
struct Library {
  private(set) var functions = FunctionTable()
  private(set) var types: [String: Type] = [
    "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
    "bytes": .bytes, "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null,
    "type": .type(.dyn), "google.protobuf.Timestamp": .timestamp,
    "google.protobuf.Duration": .duration,
  ]

  /// The standard definitions and some extensions.
  init(_ extensions: Set<Extension>) {
    addOperators()
    addOrdering()
    addCollections()
    addConversions()
    addTextConversions()
    addStrings()
    addTimes()
    if extensions.contains(.optionals) { addOptionals() }
    if extensions.contains(.strings) { addStringExtension() }
    if extensions.contains(.math) { addMath() }
    if extensions.contains(.encoders) { addEncoders() }
    if extensions.contains(.network) { addNetwork() }
  }

  /// Makes a name mean a type.
  mutating func type(_ name: String, _ type: Type) { types[name] = type }

  /// Adds a strict function of one argument.
  mutating func unary(
    _ name: String, _ parameter: Type, _ result: Type,
    _ implementation: @escaping @Sendable (Value, Evaluation) -> Value
  ) {
    add(name, Overload([parameter], result, isPure: true, .unary(implementation)))
  }

  /// Adds a strict function of two arguments.
  mutating func binary(
    _ name: String, _ left: Type, _ right: Type, _ result: Type,
    _ implementation: @escaping @Sendable (Value, Value, Evaluation) -> Value
  ) {
    add(name, Overload([left, right], result, isPure: true, .binary(implementation)))
  }

  /// Adds a strict method; with no arguments but its target it is unary, with one it is binary.
  mutating func method(
    _ name: String, _ parameters: [Type], _ result: Type,
    _ implementation: Overload.Implementation
  ) {
    add(name, Overload(parameters, result, isMember: true, isPure: true, implementation))
  }

  mutating func add(_ name: String, _ overload: Overload) {
    functions.add(name, overload)
  }
}
