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
    var rest = source.text[...]
    while let start = rest.firstRange(of: "${") {
      parts.append(.text(String(rest[..<start.lowerBound])))
      rest = rest[start.upperBound...]
      guard let end = Template.end(of: rest) else {
        throw source.error(.template("\"${\" is not closed by \"}\""))
      }
      let expression = String(rest[..<end])
      parts.append(
        .expression(try compile(.init(text: expression, file: source.file, mark: source.mark))))
      rest = rest[rest.index(after: end)...]
    }
    parts.append(.text(String(rest)))
    self.parts = parts
  }

  /// The brace that closes an expression: the first one outside of quotes and inner braces.
  private static func end(of text: Substring) -> String.Index? {
    var depth = 0
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "{" {
        depth += 1
      } else if character == "}" {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }
}

extension Substring {
  /// The first place where a text stands (the standard library has this in `_StringProcessing` only).
  fileprivate func firstRange(of wanted: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}
