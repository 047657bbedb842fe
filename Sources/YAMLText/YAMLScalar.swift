/// The type of a plain YAML scalar: JSON's, and nothing beyond it.
///
/// YAML 1.2 §10.2 (JSON schema), except that whatever is not JSON is text: `NO` is Norway, `on` is a word
/// and `2020-11-17` is written as it stands. A quoted scalar is always text.
public enum YAMLScalar {
  case null
  case bool(Bool)
  case number(String)
  case text(String)

  /// - Parameter isPlain: whether the text was written without quotes.
  public init(_ text: String, isPlain: Bool) {
    guard isPlain else {
      self = .text(text)
      return
    }
    switch text {
    case "", "null", "~": self = .null
    case "true": self = .bool(true)
    case "false": self = .bool(false)
    default: self = YAMLScalar.isNumber(text.utf8) ? .number(text) : .text(text)
    }
  }

  /// RFC 8259 §6: `-? int frac? exp?`.
  private static func isNumber(_ text: String.UTF8View) -> Bool {
    var rest = text[...]
    func digits() -> Int {
      let run = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest[run.endIndex...]
      return run.count
    }
    func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take("-")
    let leadingZero = rest.first == UInt8(ascii: "0")
    let integerDigits = digits()
    guard integerDigits == 1 || (integerDigits > 1 && !leadingZero) else { return false }
    if take("."), digits() == 0 { return false }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }
}
