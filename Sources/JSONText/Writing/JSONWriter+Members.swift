extension JSONWriter {
  /// A member whose value is a string.
  public mutating func member(_ name: String, _ value: String) {
    self.name(name)
    self.value(value)
  }

  /// A member whose value is a number without fraction, or null.
  public mutating func member(_ name: String, _ value: Int?) {
    self.name(name)
    if let value { self.value(value) } else { null() }
  }

  /// A number by its text.
  ///
  /// - Parameter number: a number as RFC 8259 §6 writes it; it is not checked.
  public mutating func value(lexeme number: String) { lexeme(number) }
}
