public import JSONText

/// A map from texts that the host holds: one entry is found without the others being made.
///
/// It is asked from any thread. The values live at least until the evaluation is reset; a key is valid during the call
/// only.
public protocol HostMap: Sendable {
  /// The whole map; an evaluation keeps it for its variable.
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
  /// There is no slot to give it another value: entries would still be the host's.
  ///
  /// - Parameter type: a map from strings.
  public mutating func declare(variable name: String, type: Type, heldBy map: any HostMap) {
    declare(variable: name, type: type, definedBy: Program(name, type, HostMapNode(map)))
  }
}
