/// A place in a text, as people count it.
public struct Position: Sendable, Equatable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars; a byte order mark at the beginning is none.
  public let column: Int
  /// Bytes from 0.
  public let offset: Int

  /// A place, counted by somebody else.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}
