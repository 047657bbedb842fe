/// One line of a `.http` file.
struct HTTPFileLine {
  /// From 1.
  let number: Int
  /// The bytes without the line end.
  let range: Range<Int>
  let text: String

  var trimmed: String { text.trimmingBlanks }
  var isBlank: Bool { trimmed.isEmpty }
  var isSeparator: Bool { text.hasPrefix("###") }
  var isIndented: Bool { text.hasPrefix(" ") || text.hasPrefix("\t") }
  var isComment: Bool { trimmed.hasPrefix("#") || trimmed.hasPrefix("//") }
  /// What JetBrains' editors do with the answer: `> {% … %}`, `>> file`, `<> file`.
  var isResponseHandler: Bool {
    ["> ", ">> ", ">>! ", "<> "].contains { text.hasPrefix($0) } || text == ">"
  }

  /// What a comment says.
  var comment: String {
    String(trimmed.drop { $0 == "#" || $0 == "/" }).trimmingBlanks
  }

  /// The name and the value of a line `@name = value`.
  var variable: (name: String, value: String)? {
    guard text.hasPrefix("@"), let sign = text.firstIndex(of: "=") else { return nil }
    let name = String(text[..<sign].dropFirst()).trimmingBlanks
    guard !name.isEmpty, !name.contains(" ") else { return nil }
    return (name, String(text[text.index(after: sign)...]).trimmingBlanks)
  }

  static func lines(of bytes: [UInt8]) -> [HTTPFileLine] {
    var lines: [HTTPFileLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let line = bytes[start...].prefix { $0 != 0x0A }
      let range = start..<(line.last == 0x0D ? line.endIndex - 1 : line.endIndex)
      let text = String(decoding: bytes[range], as: UTF8.self)
      lines.append(HTTPFileLine(number: lines.count + 1, range: range, text: text))
      start = line.endIndex + 1
    }
    return lines
  }
}

extension String {
  /// Without blanks and tabs at both ends.
  var trimmingBlanks: String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let head = utf8.drop(while: isBlank)
    guard let end = head.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(decoding: head[...end], as: UTF8.self)
  }
}
