internal import CEL

/// A text with CEL expressions in it: `Choose one of ${variables.allowed}.`
struct Template: Sendable {
  /// A piece of the text.
  enum Part: Sendable {
    case text(String)
    case expression(Program)
  }

  let parts: [Part]

  /// - Parameter compile: turns the source of one expression into a program.
  init(
    _ source: RuleDefinition.Located,
    compile: (RuleDefinition.Located) throws(RuleFileError) -> Program
  ) throws(RuleFileError) {
    var parts: [Part] = []
    let text = Array(source.text.utf8)
    /// Where what was not yet taken begins.
    var start = 0
    while let open = Template.opening(in: text[start...]) {
      parts.append(.text(String(decoding: text[start..<open], as: UTF8.self)))
      guard let close = Template.closing(in: text[(open + 2)...]) else {
        throw source.error(.template("\"${\" is not closed by \"}\""))
      }
      let expression = String(decoding: text[(open + 2)..<close], as: UTF8.self)
      parts.append(
        .expression(try compile(.init(expression, at: source))))
      start = close + 1
    }
    parts.append(.text(String(decoding: text[start...], as: UTF8.self)))
    self.parts = parts
  }

  /// The place of the next `${`.
  private static func opening(in text: ArraySlice<UInt8>) -> Int? {
    var place = text.startIndex
    while let dollar = text[place...].firstIndex(of: UInt8(ascii: "$")), dollar + 1 < text.endIndex
    {
      if text[dollar + 1] == UInt8(ascii: "{") { return dollar }
      place = dollar + 1
    }
    return nil
  }

  /// The place of the brace that closes an expression: the first one outside of quotes and inner braces.
  private static func closing(in text: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var quote: UInt8?
    for (place, byte) in zip(text.indices, text) {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}") where depth == 0: return place
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return nil
  }
}
