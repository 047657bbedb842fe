public import JSONText

/// A map from texts that the host holds: one entry is found without the others being made.
public protocol HostMap: Sendable {
  /// The whole map.
  ///
  /// May be called from any thread; the evaluation keeps the value until it is cleared.
  func value(in evaluation: Evaluation) -> Value
  /// The value of a key; nil where there is none.
  func value(for key: UTF8Slice, in evaluation: Evaluation) -> Value?
  /// Whether there is a value of a key.
  func contains(_ key: UTF8Slice, in evaluation: Evaluation) -> Bool
}

extension Environment {
  /// Declares a variable for a map of the host's. `map[key]` and `key in map` ask for one entry; everything else
  /// takes the whole map.
  ///
  /// - Parameter type: a map from strings.
  /// - Returns: the slot.
  @discardableResult
  public mutating func declare(variable name: String, type: Type, heldBy map: any HostMap) -> Int {
    declare(variable: name, type: type, definedBy: Program(name, type, HostMapNode(map)))
  }
}
