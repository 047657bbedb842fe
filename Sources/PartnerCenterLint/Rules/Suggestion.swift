internal import CEL

/// "Did you mean": the nearest of some known names; nil where none is near.
public func suggestion(for name: String, among known: [String]) -> String? {
  Suggestion.nearest(to: name, among: known)
}

extension [String] {
  /// "; did you mean …?", or else the names there are, or nothing where there are none.
  func hint(for name: String) -> String {
    if let near = suggestion(for: name, among: self) { return "; did you mean \"\(near)\"?" }
    return isEmpty ? "" : "; known are \(sorted().joined(separator: ", "))"
  }
}
