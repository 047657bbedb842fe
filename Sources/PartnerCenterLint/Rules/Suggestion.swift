/// "Did you mean": the nearest of some known names.
///
/// Distance is that of Damerau and Levenshtein restricted to adjacent transpositions (optimal string
/// alignment), on lower-cased text; a name is near when at most a third of it, and at least one
/// letter, may differ.
public func suggestion(for name: String, among known: [String]) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
  let limit = max(1, wanted.count / 3)
  let ranked = known.map {
    (name: $0, distance: distance(wanted, Array($0.lowercased().unicodeScalars)))
  }
  guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else {
    return nil
  }
  return best.distance <= limit ? best.name : nil
}

extension [String] {
  /// "; did you mean …?", or else the names there are, or nothing where there are none.
  func hint(for name: String) -> String {
    if let near = suggestion(for: name, among: self) { return "; did you mean \"\(near)\"?" }
    return isEmpty ? "" : "; known are \(sorted().joined(separator: ", "))"
  }
}

private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      let substitution = previous[j] + (a[i] == b[j] ? 0 : 1)
      var best = Swift.min(previous[j + 1] + 1, current[j] + 1, substitution)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = Swift.min(best, before[j - 1] + 1)
      }
      current.append(best)
    }
    (before, previous) = (previous, current)
  }
  return previous[b.count]
}
