internal import JSONText

extension Library {
  /// `format` and `strings.quote`.
  mutating func addFormatting() {
    method(
      "format", [.string, .list(.dyn)], .string,
      .binary { format, arguments, frame in
        guard case .string(let text) = format, let list = Traversal(arguments), list.isList else {
          return frame.noOverload("format", format, arguments)
        }
        var formatter = Formatter(text, list, frame)
        return formatter.run()
      })
    unary("strings.quote", .string, .string) { text, frame in
      guard case .string(let text) = text else { return frame.noOverload("quote", text) }
      guard frame.spend(bytes: text.count) else { return .error(.budgetExceeded) }
      return frame.string(quoted(String(text)))
    }
  }
}

/// A text as a literal: in double quotes, what needs it escaped.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{7}": result += "\\a"
    case "\u{8}": result += "\\b"
    case "\u{c}": result += "\\f"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\u{b}": result += "\\v"
    case "\\": result += "\\\\"
    case "\"": result += "\\\""
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
