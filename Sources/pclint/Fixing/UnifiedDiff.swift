/// What `diff -u` prints of a file before and after, as `patch` and `git apply` read it.
struct UnifiedDiff {
  private static let contextSize = 3
  /// Texts whose numbers of lines multiply to more are replaced as a whole: the search might never end.
  private static let searchLimit = 100_000_000

  /// One line of a hunk: its sign, and the line with its end.
  private typealias Line = (sign: Character, text: ArraySlice<UInt8>)

  /// The file's name after `a/` and `b/`.
  private let name: String
  private let lines: [Line]

  init(name: String, before: [UInt8], after: [UInt8]) {
    self.name = name.hasPrefix("/") ? String(name.dropFirst()) : name
    lines = UnifiedDiff.lines(UnifiedDiff.split(before), UnifiedDiff.split(after))
  }

  /// Nothing where nothing changed.
  var bytes: [UInt8] {
    let hunks = hunks
    guard !hunks.isEmpty else { return [] }
    let head = "--- \(UnifiedDiff.quoted("a/" + name))\n+++ \(UnifiedDiff.quoted("b/" + name))\n"
    var result = Array(head.utf8)
    var (old, new, at) = (0, 0, 0)
    for hunk in hunks {
      (old, new) = passed(at..<hunk.lowerBound, old, new)
      let end = passed(hunk, old, new)
      let places = (UnifiedDiff.place(old, end.old), UnifiedDiff.place(new, end.new))
      result += Array("@@ -\(places.0) +\(places.1) @@\n".utf8)
      for line in lines[hunk] { UnifiedDiff.append(line, to: &result) }
      (old, new, at) = (end.old, end.new, hunk.upperBound)
    }
    return result
  }

  /// A name as git writes it: in C's quotation marks where it has one, a backslash or a control character.
  private static func quoted(_ name: String) -> String {
    let isOdd = { (byte: UInt8) in byte < 0x20 || byte == 0x7F || byte == 0x22 || byte == 0x5C }
    guard name.utf8.contains(where: isOdd) else { return name }
    var result: [UInt8] = [0x22]
    for byte in name.utf8 {
      if isOdd(byte) {
        result.append(0x5C)
        for shift in [6, 3, 0] { result.append(UInt8(ascii: "0") + (byte >> UInt8(shift) & 7)) }
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result + [0x22], as: UTF8.self)
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
    let (removed, inserted) = changed(before, after)
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

  /// The positions of lines that go and of those that come.
  private static func changed(
    _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]
  ) -> (removed: Set<Int>, inserted: Set<Int>) {
    if before.count == after.count {
      // Fixes seldom begin or end a line, and looking for the shortest difference takes time.
      let changed = Set(before.indices.filter { before[$0] != after[$0] })
      return (changed, changed)
    }
    if before.count * after.count > searchLimit { return (Set(before.indices), Set(after.indices)) }
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for case .remove(let offset, _, _) in difference.removals { removed.insert(offset) }
    for case .insert(let offset, _, _) in difference.insertions { inserted.insert(offset) }
    return (removed, inserted)
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

  /// How many lines of both texts stand before the end of a run, if so many stand before its start.
  private func passed(_ run: Range<Int>, _ old: Int, _ new: Int) -> (old: Int, new: Int) {
    (old + lines[run].count { $0.sign != "+" }, new + lines[run].count { $0.sign != "-" })
  }

  /// A run of lines as a hunk's head has it: the first one, from 1, and how many.
  private static func place(_ start: Int, _ end: Int) -> String {
    "\(start == end ? start : start + 1),\(end - start)"
  }

  private static func append(_ line: Line, to result: inout [UInt8]) {
    result += String(line.sign).utf8
    result += line.text
    if line.text.last != 0x0A { result += Array("\n\\ No newline at end of file\n".utf8) }
  }
}
