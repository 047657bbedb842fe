public import JSONText

/// A change of a request that mends a finding.
public struct Fix: Sendable, Equatable {
  /// In bytes of the request's body, wherever the finding's own positions are told from.
  public let edit: TextEdit
  /// Whether the request then certainly says what was meant.
  public let isSafe: Bool

  /// A change, and whether it is certain.
  public init(edit: TextEdit, isSafe: Bool) {
    self.edit = edit
    self.isSafe = isSafe
  }
}
