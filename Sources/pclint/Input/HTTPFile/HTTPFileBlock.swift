/// The lines between two separators of a `.http` file.
struct HTTPFileBlock {
  /// What follows `###` in the line before.
  let title: String
  let lines: ArraySlice<HTTPFileLine>

  static func blocks(of lines: [HTTPFileLine]) -> [HTTPFileBlock] {
    var blocks: [HTTPFileBlock] = []
    var title = ""
    var start = 0
    for (index, line) in lines.enumerated() where line.isSeparator {
      blocks.append(HTTPFileBlock(title: title, lines: lines[start..<index]))
      title = String(line.text.drop { $0 == "#" }).trimmingBlanks
      start = index + 1
    }
    return blocks + [HTTPFileBlock(title: title, lines: lines[start...])]
  }
}
