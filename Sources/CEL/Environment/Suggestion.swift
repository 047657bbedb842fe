/// "Did you mean": the name among some that was probably meant.
package enum Suggestion {
  /// Names come from sources of bounded length, but a quadratic table needs a bound of its own.
  private static let lengthLimit = 100

  /// The name nearest to a misspelt one, if any is near: at most a third of its letters, and at least one
  /// may differ. Letter case does not count.
  package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let wanted = letters(of: name)
    let allowed = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names {
      let letters = letters(of: candidate)
      guard abs(letters.count - wanted.count) <= allowed else { continue }
      let distance = editDistance(wanted, letters)
      guard distance <= allowed else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  private static func letters(of name: String) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars.prefix(lengthLimit))
  }

  /// How many letters must be put in, taken out, exchanged, or swapped with their neighbour to make one name
  /// the other (Damerau and Levenshtein's distance, optimal string alignment).
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var distance = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          distance = min(distance, beforeLast[j - 1] + 1)
        }
        row.append(distance)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
