/// How much an expression may ask for.
///
/// Expressions may come from strangers, and so may what they are evaluated over. The first two limits
/// hold when an expression is compiled, the others whenever it is evaluated. `README.md` lists them.
public struct Limits: Hashable, Sendable {
  /// The greatest length of an expression in bytes.
  public var length: Int
  /// The greatest depth of an expression: levels of parentheses, brackets, calls and operators.
  /// Together with lazy variables, whose depths add up, four times as much is allowed.
  public var depth: Int
  /// What one evaluation may cost: one for each node evaluated in a loop, and for other work one
  /// for every sixteen bytes of strings read or made, and for each list element compared or made.
  public var cost: Int
  /// What all evaluations may cost together until their `Evaluation` is reset: all rules about one request,
  /// say. What costs nothing can still be evaluated when it is used up.
  public var total: Int

  /// - Parameters:
  ///   - length: bytes; 32 KiB unless told.
  ///   - depth: levels; 250 unless told.
  ///   - cost: ten million unless told, which is some tenths of a second.
  ///   - total: a hundred million unless told, as in Kubernetes.
  public init(
    length: Int = 32_768, depth: Int = 250, cost: Int = 10_000_000, total: Int = 100_000_000
  ) {
    self.length = length
    self.depth = depth
    self.cost = cost
    self.total = total
  }
}
