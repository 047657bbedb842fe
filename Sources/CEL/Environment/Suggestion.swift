/// The name among some that was probably meant.
enum Suggestion {
  /// The name nearest to a misspelt one, if any is near: at most a third of its letters differ.
  static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let allowed = max(1, name.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names where abs(candidate.count - name.count) <= allowed {
      let isOtherCase = candidate.lowercased() == name.lowercased()
      let distance = isOtherCase ? 0 : editDistance(name, candidate)
      guard distance <= allowed else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// How many letters must be put in, taken out, exchanged, or swapped with their neighbour to make
  /// one name the other.
  static func editDistance(_ left: String, _ right: String) -> Int {
    // Names come from sources of bounded length, but a quadratic table needs a bound of its own.
    let (a, b) = (Array(left.utf8.prefix(100)), Array(right.utf8.prefix(100)))
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
