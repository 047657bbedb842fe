/// What `diff -u` prints of a file before and after, as `patch` and `git apply` read it.
struct UnifiedDiff {
  private static let contextSize = 3

  /// One line of a hunk: its sign, and the line with its end.
  private typealias Line = (sign: Character, text: ArraySlice<UInt8>)

  private let name: String
  private let lines: [Line]

  init(name: String, before: [UInt8], after: [UInt8]) {
    self.name = name
    lines = UnifiedDiff.lines(UnifiedDiff.split(before), UnifiedDiff.split(after))
  }

  /// Nothing where nothing changed.
  var bytes: [UInt8] {
    let hunks = hunks
    guard !hunks.isEmpty else { return [] }
    return Array("--- a/\(name)\n+++ b/\(name)\n".utf8) + hunks.flatMap(bytes)
  }

  private static func split(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  /// Both texts in one list: lines that stay, go and come.
  private static func lines(
    _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]
  ) -> [Line] {
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for case .remove(let offset, _, _) in difference.removals { removed.insert(offset) }
    for case .insert(let offset, _, _) in difference.insertions { inserted.insert(offset) }
    var lines: [Line] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if removed.contains(old) {
        lines.append(("-", before[old]))
        old += 1
      } else if inserted.contains(new) {
        lines.append(("+", after[new]))
        new += 1
      } else {
        lines.append((" ", before[old]))
        (old, new) = (old + 1, new + 1)
      }
    }
    return lines
  }

  /// Runs of lines with a change in them and what stands around.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, line) in lines.enumerated() where line.sign != " " {
      let start = max(0, index - UnifiedDiff.contextSize)
      let end = min(lines.count, index + UnifiedDiff.contextSize + 1)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private func bytes(_ hunk: Range<Int>) -> [UInt8] {
    let head = lines[..<hunk.lowerBound]
    let place = { (sign: Character) -> String in
      let before = head.count { $0.sign != sign }
      let count = self.lines[hunk].count { $0.sign != sign }
      return "\(count == 0 ? before : before + 1),\(count)"
    }
    var result = Array("@@ -\(place("+")) +\(place("-")) @@\n".utf8)
    for line in lines[hunk] {
      result += String(line.sign).utf8
      result += line.text
      if line.text.last != 0x0A { result += Array("\n\\ No newline at end of file\n".utf8) }
    }
    return result
  }
}
